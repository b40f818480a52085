package app.snowquill.ui.exporting;

import app.snowquill.export.PageProof;
import app.snowquill.export.page.Page;
import app.snowquill.export.page.PageStyle.Facing;
import app.snowquill.ui.exporting.ExportDesk.ExportOrder;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which pages of the book are looked at before it is written. Lives as long as its dialog; on the window's thread. */
public final class PreviewViewModel {
    /** How far the pages are. */
    public sealed interface State {
        /** @param earlier the pages of the wishes before; none at first */
        record LayingOut(Optional<PageProof> earlier) implements State {
        }

        record Ready(PageProof proof) implements State {
        }

        record Nothing(String sentence) implements State {
        }
    }

    private final ExportDesk desk;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.LayingOut(Optional.empty()));
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(1);
    private AtomicBoolean stopped = new AtomicBoolean();

    public PreviewViewModel(ExportDesk desk, Executor fx) {
        this.desk = desk;
        this.fx = fx;
    }

    /** Lays out for these wishes; what was under way for others is stopped. */
    public void layOut(ExportOrder order) {
        stop();
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        state.set(new State.LayingOut(proof()));
        desk.pages(order, stop::get).whenComplete((proof, thrown) -> fx.execute(() -> {
            if (!stop.get()) {
                show(proof, thrown);
            }
        }));
    }

    /** Stops what is under way. */
    public void stop() {
        stopped.set(true);
    }

    /** The pages that are seen, those of the wishes before while new ones are laid out. */
    public Optional<PageProof> proof() {
        State now = state.get();
        return now instanceof State.Ready ready ? Optional.of(ready.proof())
                : now instanceof State.LayingOut laying ? laying.earlier() : Optional.empty();
    }

    /** Numbers of the pages that lie open, from 1: one, or the two that face each other. */
    public List<Integer> open() {
        return proof().map(this::open).orElse(List.of());
    }

    /** Numbers to show in the row below, rising: the beginning, what is around the open pages, and the end. */
    public List<Integer> row(int most) {
        int pages = count.get();
        TreeSet<Integer> row = new TreeSet<>(open());
        int[] wished = {1, pages, current.get() - 1, current.get() + 2, 2, 3, current.get() + 3, current.get() - 2, 4, 5, 6, 7};
        IntStream.of(wished).filter(page -> page >= 1 && page <= pages).forEach(page -> {
            if (row.size() < most) {
                row.add(page);
            }
        });
        return List.copyOf(row);
    }

    public void forward() {
        List<Integer> seen = open();
        if (!seen.isEmpty()) {
            turnTo(seen.get(seen.size() - 1) + 1);
        }
    }

    public void back() {
        List<Integer> seen = open();
        if (!seen.isEmpty()) {
            turnTo(seen.get(0) - 1);
        }
    }

    /** Opens the book at this page, or at the nearest there is. */
    public void turnTo(int page) {
        current.set(Math.max(1, Math.min(page, count.get())));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** 0 until pages are laid out. */
    public ReadOnlyIntegerProperty pageCountProperty() {
        return count.getReadOnlyProperty();
    }

    /** The page that was turned to, from 1. */
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    private void show(PageProof proof, Throwable thrown) {
        if (thrown == null) {
            count.set(proof.pages().size());
            turnTo(current.get());
            state.set(new State.Ready(proof));
        } else {
            Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
            count.set(0);
            state.set(new State.Nothing(String.valueOf(cause.getMessage())));
        }
    }

    private List<Integer> open(PageProof proof) {
        int pages = proof.pages().size();
        int page = Math.min(current.get(), pages);
        boolean pairsBeginEven = proof.facing() == Facing.MIRRORED;
        int left = pairsBeginEven == (page % 2 == 0) ? page : page - 1;
        return IntStream.of(left, left + 1).filter(number -> number >= 1 && number <= pages).boxed().toList();
    }

    Page page(int number) {
        return proof().orElseThrow().pages().get(number - 1);
    }
}

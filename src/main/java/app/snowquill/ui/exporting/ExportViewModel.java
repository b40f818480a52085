package app.snowquill.ui.exporting;

import app.snowquill.pipeline.BookView;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.ui.exporting.ExportDesk.ExportOrder;
import app.snowquill.ui.exporting.ExportDesk.Exported;
import app.snowquill.ui.exporting.ExportDesk.Format;
import app.snowquill.ui.exporting.ExportDesk.Option;
import app.snowquill.ui.exporting.ExportDesk.Origins;
import app.snowquill.ui.exporting.ExportDesk.Pieces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What is to be exported, and how it goes. Lives as long as its dialog; on the window's thread. */
public final class ExportViewModel {
    /** How far it is. */
    public sealed interface State {
        record Asking() implements State {
        }

        record Writing() implements State {
        }

        record Done(Exported file) implements State {
        }

        record Failed(Throwable failure) implements State {
        }
    }

    private final ExportDesk desk;
    private final Executor fx;
    private final String bookTitle;
    private final Readiness readiness;
    private final WishesModel wishes;
    private final ChapterChoice chapters;
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>();
    private final ObjectProperty<Pieces> pieces = new SimpleObjectProperty<>(Pieces.ONE_FILE);
    private final ObjectProperty<Path> target = new SimpleObjectProperty<>();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Asking());
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final ObjectProperty<List<DraftQuality>> quality = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Origins>> origins = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectBinding<ExportOrder> order;
    private AtomicBoolean cancelled = new AtomicBoolean();

    public ExportViewModel(BookView view, ExportDesk desk, Executor fx) {
        this.desk = desk;
        this.fx = fx;
        this.bookTitle = view.book().project().title();
        this.readiness = Readiness.of(view);
        this.wishes = new WishesModel(view.book().project().author());
        this.chapters = new ChapterChoice(view.book());
        this.order = Bindings.createObjectBinding(this::order, wishes.observed(format, pieces, target, chapters.chosenProperty()));
        format.addListener(property -> suggest());
        pieces.addListener(property -> suggest());
        format.set(desk.formats().get(0));
        desk.quality().thenAcceptAsync(quality::set, fx);
        desk.origins().thenAcceptAsync(counted -> origins.set(Optional.of(counted)), fx);
        desk.wishes().thenAcceptAsync(kept -> {
            wishes.take(kept);
            desk.formats().stream().filter(each -> each.name().equals(kept.format())).findFirst().ifPresent(format::set);
        }, fx);
    }

    private void suggest() {
        target.set(desk.suggestedFile(format.get(), pieces()));
    }

    /** Starts writing; does nothing while that is under way or where there is nothing to write. */
    public void export() {
        if (state.get() instanceof State.Writing || !canExport()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        progress.set(format.get().isManuscript() ? 0 : -1);
        state.set(new State.Writing());
        DoubleConsumer heard = part -> fx.execute(() -> progress.set(part));
        desk.export(order(), heard, stop::get).whenComplete((file, thrown) -> fx.execute(() -> {
            if (stop.get() && thrown != null) {
                state.set(new State.Asking());
            } else {
                state.set(thrown == null ? new State.Done(file) : new State.Failed(thrown));
            }
        }));
    }

    /** A manuscript needs a chapter with text; the book's file and the report of its words do not. */
    public boolean canExport() {
        return !format.get().isManuscript() || !readiness.drafted().isEmpty() && (chapters.isWhole() || !chapters.ids().isEmpty());
    }

    /** Of what would be written. */
    public int words() {
        return format.get().isManuscript() && !chapters.isWhole() ? chapters.words() : readiness.words();
    }

    /** Asks the writing to stop; the state goes back to asking once it has. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Back to the wishes after an export. */
    public void askAgain() {
        state.set(new State.Asking());
    }

    public boolean targetExists() {
        return pieces() == Pieces.ONE_FILE && Files.exists(target.get());
    }

    public List<Format> formats() {
        return desk.formats();
    }

    public String bookTitle() {
        return bookTitle;
    }

    public Readiness readiness() {
        return readiness;
    }

    public WishesModel wishes() {
        return wishes;
    }

    public ChapterChoice chapters() {
        return chapters;
    }

    /** Of every scene that has text; empty until it is measured. */
    public ReadOnlyObjectProperty<List<DraftQuality>> qualityProperty() {
        return quality;
    }

    /** Empty until they are counted. */
    public ReadOnlyObjectProperty<Optional<Origins>> originsProperty() {
        return origins;
    }

    public ObjectProperty<Format> formatProperty() {
        return format;
    }

    public ObjectProperty<Pieces> piecesProperty() {
        return pieces;
    }

    /** Set anew when the format changes. */
    public ObjectProperty<Path> targetProperty() {
        return target;
    }

    /** What would be written now. */
    public ObservableValue<ExportOrder> orderProperty() {
        return order;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state;
    }

    /** 0 to 1; below 0 where how much there is to do is not known */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress;
    }

    /** As it would be asked for now. */
    public ExportOrder order() {
        return new ExportOrder(target.get(), format.get(), wishes.wishes(format.get()), pieces(), chapters.ids());
    }

    private Pieces pieces() {
        return format.get().has(Option.PIECES) ? pieces.get() : Pieces.ONE_FILE;
    }
}

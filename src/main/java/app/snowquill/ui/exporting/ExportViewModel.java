package app.snowquill.ui.exporting;

import app.snowquill.pipeline.BookView;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.ui.exporting.ExportDesk.ExportOrder;
import app.snowquill.ui.exporting.ExportDesk.Exported;
import app.snowquill.ui.exporting.ExportDesk.Format;
import app.snowquill.ui.exporting.ExportDesk.Paper;
import app.snowquill.ui.exporting.ExportDesk.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The author's wishes for an export, and how it goes. Lives as long as its dialog; on the window's thread. */
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
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> target = new SimpleObjectProperty<>();
    private final ObjectProperty<Style> style = new SimpleObjectProperty<>(Style.MODERN);
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.LETTER);
    private final StringProperty contact = new SimpleStringProperty("");
    private final StringProperty keyword = new SimpleStringProperty("");
    private final BooleanProperty endMark = new SimpleBooleanProperty(true);
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Asking());
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final ObjectProperty<List<DraftQuality>> quality = new SimpleObjectProperty<>(List.of());
    private final ObjectBinding<ExportOrder> order = Bindings.createObjectBinding(this::order, target, format, style, paper, contact,
            keyword, endMark);
    private AtomicBoolean cancelled = new AtomicBoolean();

    public ExportViewModel(BookView view, ExportDesk desk, Executor fx) {
        this.desk = desk;
        this.fx = fx;
        this.bookTitle = view.book().project().title();
        this.readiness = Readiness.of(view);
        desk.quality().thenAcceptAsync(quality::set, fx);
        contact.set(view.book().project().author());
        format.addListener((property, before, now) -> target.set(desk.suggestedFile(now)));
        format.set(desk.formats().get(0));
    }

    /** Starts writing; does nothing while that is under way or where no scene has text. */
    public void export() {
        if (state.get() instanceof State.Writing || readiness.drafted().isEmpty()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        progress.set(0);
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

    /** Asks the writing to stop; the state goes back to asking once it has. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Back to the wishes after an export. */
    public void askAgain() {
        state.set(new State.Asking());
    }

    public boolean targetExists() {
        return Files.exists(target.get());
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

    /** Of every scene that has text; empty until it is measured. */
    public ReadOnlyObjectProperty<List<DraftQuality>> qualityProperty() {
        return quality;
    }

    public ObjectProperty<Format> formatProperty() {
        return format;
    }

    /** Set anew when the format changes. */
    public ObjectProperty<Path> targetProperty() {
        return target;
    }

    public ObjectProperty<Style> styleProperty() {
        return style;
    }

    public ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    /** Lines of name and address. */
    public StringProperty contactProperty() {
        return contact;
    }

    public StringProperty keywordProperty() {
        return keyword;
    }

    public BooleanProperty endMarkProperty() {
        return endMark;
    }

    /** What would be written now. */
    public ObservableValue<ExportOrder> orderProperty() {
        return order;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state;
    }

    /** 0 to 1 */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress;
    }

    private ExportOrder order() {
        List<String> lines = contact.get().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new ExportOrder(target.get(), format.get(), style.get(), paper.get(), lines, keyword.get().strip(),
                endMark.get());
    }
}

package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDesk.ModelState;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The models an author can choose from, and what is being done with the chosen one. Owns its subscription to the model desk
 * until {@link #close()}; on the window's thread, to which {@code fx} brings what comes from elsewhere.
 */
public final class ModelChooserViewModel implements AutoCloseable {
    /** What is going on. */
    public enum Phase {
        LISTING, CHECKING, CHOOSING, LOADING, WRITING
    }

    /** What the last thing asked came to. */
    public sealed interface Outcome {
        record None() implements Outcome {
        }

        /** The model is loaded and remembered. */
        record InUse(ModelReport model) implements Outcome {
        }

        /** What the model wrote when it was tried. */
        record Sentence(ModelReport model, String text) implements Outcome {
        }

        /** A file was named that can't be used; the report says why. */
        record Refused(ModelReport model) implements Outcome {
        }

        /** It did not work; {@code again} asks once more. */
        record Failed(Throwable failure, Runnable again) implements Outcome {
        }
    }

    private static final String ENDING = ".gguf";

    private final ModelDesk desk;
    private final Machine machine;
    private final Executor fx;
    private final AutoCloseable subscription;
    private final ObservableList<ModelReport> models = FXCollections.observableArrayList();
    private final ObjectProperty<ModelReport> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> inUse = new SimpleObjectProperty<>();
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.CHOOSING);
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(new Outcome.None());
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);

    public ModelChooserViewModel(ModelDesk desk, Machine machine, Executor fx) {
        this.desk = desk;
        this.machine = machine;
        this.fx = fx;
        this.subscription = desk.onChange(state -> fx.execute(() -> show(state)));
        show(desk.state());
        refresh();
    }

    /** Asks the desk again what is there. */
    public void refresh() {
        begin(Phase.LISTING);
        finish(desk.list(), this::refresh, found -> {
            models.setAll(found);
            selected.set(firstChoice().orElse(null));
        });
    }

    /** Looks at a file the author named and adds it to the list; only a model that can be used is selected. */
    public void add(Path file) {
        begin(Phase.CHECKING);
        finish(desk.check(file), () -> add(file), report -> {
            models.removeIf(other -> other.path().equals(report.path()));
            models.add(report);
            if (report.supported()) {
                selected.set(report);
            } else {
                outcome.set(new Outcome.Refused(report));
            }
        });
    }

    /** Whether a dropped file looks like a model. */
    public static boolean looksLikeModel(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Does nothing for a model that can't be used, and while one is being loaded. */
    public void select(ModelReport report) {
        if (report.supported() && !busy() && !report.equals(selected.get())) {
            selected.set(report);
            outcome.set(new Outcome.None());
        }
    }

    /** Loads the selected model and remembers it. */
    public void use() {
        ModelReport report = selected.get();
        begin(Phase.LOADING);
        finish(bring(report), this::use, nothing -> outcome.set(new Outcome.InUse(report)));
    }

    /** Loads the selected model, where it is not loaded yet, and lets it write one sentence. */
    public void tryOut() {
        ModelReport report = selected.get();
        begin(Phase.LOADING);
        CompletableFuture<String> sentence = bring(report).thenCompose(nothing -> {
            fx.execute(() -> phase.set(Phase.WRITING));
            return desk.tryOut();
        });
        finish(sentence, this::tryOut, text -> outcome.set(new Outcome.Sentence(report, text.strip())));
    }

    public boolean busy() {
        return phase.get() != Phase.CHOOSING;
    }

    /** The last measured speed of a model, in tokens a second; 0 where it is not in use or was not measured. */
    public double tokensPerSecond(ModelReport report) {
        return report.path().equals(inUse.get()) ? desk.state().tokensPerSecond() : 0;
    }

    public Machine machine() {
        return machine;
    }

    public ObservableList<ModelReport> models() {
        return models;
    }

    public ReadOnlyObjectProperty<ModelReport> selectedProperty() {
        return selected;
    }

    /** The file of the model the program uses now; null where there is none. */
    public ReadOnlyObjectProperty<Path> inUseProperty() {
        return inUse;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome;
    }

    /** Of loading, 0 to 1; negative where it can't be told. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress;
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }

    private CompletableFuture<Void> bring(ModelReport report) {
        CompletableFuture<Void> chosen = desk.state().file().filter(report.path()::equals).isPresent()
                ? CompletableFuture.completedFuture(null) : desk.choose(report.path());
        return chosen.thenCompose(nothing -> desk.load());
    }

    private void show(ModelState state) {
        inUse.set(state.file().orElse(null));
        progress.set(state.kind() == ModelState.Kind.LOADING ? state.progress() : -1);
    }

    /** The model in use; else the largest that fits well, before the included one. */
    private Optional<ModelReport> firstChoice() {
        Optional<ModelReport> used = models.stream().filter(report -> report.path().equals(inUse.get())).findFirst();
        return used.or(() -> models.stream().filter(ModelReport::supported)
                .filter(report -> machine.fit(report.memoryBytes()) == Machine.Fit.FITS)
                .max(Comparator.comparingLong(ModelReport::memoryBytes)))
                .or(() -> models.stream().filter(ModelReport::supported).findFirst());
    }

    private void begin(Phase next) {
        outcome.set(new Outcome.None());
        phase.set(next);
    }

    private <T> void finish(CompletableFuture<T> work, Runnable again, Consumer<T> done) {
        work.whenComplete((value, thrown) -> fx.execute(() -> {
            phase.set(Phase.CHOOSING);
            if (thrown == null) {
                done.accept(value);
            } else {
                boolean wrapped = thrown instanceof CompletionException && thrown.getCause() != null;
                outcome.set(new Outcome.Failed(wrapped ? thrown.getCause() : thrown, again));
            }
        }));
    }
}

package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.ModelShelf;
import app.snowquill.ui.models.ModelWork.Outcome;
import app.snowquill.ui.models.ModelWork.Phase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The models an author can choose from, and what is being done with the chosen one. Owns its subscription to the model desk
 * until {@link #close()}; on the window's thread, to which {@code fx} brings what comes from elsewhere.
 */
public final class ModelChooserViewModel implements AutoCloseable {
    private final ModelDesk desk;
    private final ModelShelf shelf;
    private final Executor fx;
    private final AutoCloseable subscription;
    private final ObjectProperty<ModelRanking> ranking = new SimpleObjectProperty<>(ModelRanking.of(List.of(), Machine.UNKNOWN));
    private final ObjectProperty<ModelReport> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> inUse = new SimpleObjectProperty<>();
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.CHOOSING);
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(new Outcome.None());
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final IntegerProperty foundSoFar = new SimpleIntegerProperty();
    private final MeaningViewModel meaning;
    private Optional<ModelShelf.FolderLook> look = Optional.empty();

    public ModelChooserViewModel(ModelDesk desk, ModelShelf shelf, Executor fx) {
        this.desk = desk;
        this.shelf = shelf;
        this.fx = fx;
        this.meaning = new MeaningViewModel(shelf.meaning(), this);
        this.subscription = desk.onChange(state -> fx.execute(() -> show(state)));
        show(desk.state());
        refresh();
    }

    /** Looks again for what is there; what is selected stays so. */
    public void refresh() {
        relist(new Outcome.None());
    }

    private void relist(Outcome then) {
        begin(Phase.LISTING);
        finish(shelf.list().thenCombine(shelf.computer(), (reports, computer) -> ModelRanking.of(reports,
                new Machine(computer))), this::refresh, now -> {
            take(now);
            outcome.set(then);
        });
    }

    private void take(ModelRanking now) {
        ModelReport before = selected.get();
        ranking.set(now);
        selected.set(now.sorted().stream().filter(report -> before != null && report.path().equals(before.path())).findFirst()
                .or(this::firstChoice).orElse(null));
    }

    /** Looks at a file the author named and adds it to the list; only a model that can be used is selected. */
    public void add(Path file) {
        begin(Phase.CHECKING);
        finish(shelf.add(file), () -> add(file), report -> {
            if (report.supported() || report.embeds()) {
                selected.set(report.supported() ? report : selected.get());
                refresh();
            } else {
                outcome.set(new Outcome.Refused(report));
            }
        });
    }

    /** Looks for models beneath a folder and adds them to the list. */
    public void addFolder(Path folder) {
        begin(Phase.SEARCHING);
        foundSoFar.set(0);
        ModelShelf.FolderLook begun = shelf.addFolder(folder, count -> fx.execute(() -> foundSoFar.set(count)));
        look = Optional.of(begun);
        finish(begun.result(), () -> addFolder(folder), found -> relist(new Outcome.Searched(found)));
    }

    /** Ends the search of a folder with what was found so far. */
    public void stopSearching() {
        look.ifPresent(ModelShelf.FolderLook::stop);
    }

    /** Takes a model off the list; its file stays. Not the one in use, and not the one that comes with the program. */
    public void forget(ModelReport report) {
        if (mayForget(report)) {
            begin(Phase.LISTING);
            finish(shelf.forget(report.path()), () -> forget(report), done -> refresh());
        }
    }

    public boolean mayForget(ModelReport report) {
        return !busy() && !ModelWords.included(report) && !report.path().equals(inUse.get());
    }

    /** Does nothing for a model that can't be used, and while something is being done. */
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

    /** Measures how fast the selected model reads and writes here. The model in use stays. */
    public void testSpeed() {
        ModelReport report = selected.get();
        begin(Phase.TESTING);
        finish(shelf.speedTest(report), this::testSpeed, tested -> take(ModelRanking.of(ranking.get().sorted().stream()
                .map(other -> other.path().equals(tested.path()) ? tested : other).toList(), ranking.get().machine())));
    }

    public ModelShelf.Running running() {
        return shelf.running();
    }

    /** Shows at once what the models would need if they were run so. */
    public void estimate(ModelShelf.Running running) {
        shelf.estimate(ranking.get().sorted(), running).thenAccept(reports -> fx.execute(() ->
                take(ModelRanking.of(reports, ranking.get().machine()))));
    }

    /** Runs models so from the next time on that one is loaded. */
    public void runLike(ModelShelf.Running running) {
        if (!running.equals(shelf.running())) {
            begin(Phase.CHECKING);
            finish(shelf.runLike(running), () -> runLike(running), done -> estimate(running));
        }
    }

    public boolean busy() {
        return phase.get() != Phase.CHOOSING;
    }

    /** Tokens a second a model writes: as it was tested, or of the model in use as it went last; 0 where neither is known. */
    public double tokensPerSecond(ModelReport report) {
        return report.speed().map(ModelReport.Speed::written).orElseGet(() ->
                report.path().equals(inUse.get()) ? desk.state().tokensPerSecond() : 0.0);
    }

    MeaningViewModel meaning() {
        return meaning;
    }

    ReadOnlyObjectProperty<ModelRanking> rankingProperty() {
        return ranking;
    }

    public Machine machine() {
        return ranking.get().machine();
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

    /** Models found by a search that is going on. */
    public ReadOnlyIntegerProperty foundSoFarProperty() {
        return foundSoFar;
    }

    @Override
    public void close() {
        stopSearching();
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("The model desk could not be left.", e);
        }
    }

    private CompletableFuture<Void> bring(ModelReport report) {
        CompletableFuture<Void> chosen = desk.state().file().filter(report.path()::equals).isPresent()
                ? CompletableFuture.completedFuture(null) : desk.choose(report.path());
        return chosen.thenCompose(nothing -> desk.load());
    }

    private void show(ModelState state) {
        inUse.set(state.file().orElse(null));
        meaning.show();
        progress.set(state.kind() == ModelState.Kind.LOADING ? state.progress() : -1);
    }

    /** The model in use; else the best for this computer, before the included one. */
    private Optional<ModelReport> firstChoice() {
        List<ModelReport> models = ranking.get().sorted();
        return models.stream().filter(report -> report.path().equals(inUse.get()) && report.supported()).findFirst()
                .or(() -> ranking.get().best())
                .or(() -> models.stream().filter(report -> report.supported() && ModelWords.included(report)).findFirst())
                .or(() -> models.stream().filter(ModelReport::supported).findFirst());
    }

    void begin(Phase next) {
        outcome.set(new Outcome.None());
        phase.set(next);
    }

    <T> void finish(CompletableFuture<T> work, Runnable again, Consumer<T> done) {
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

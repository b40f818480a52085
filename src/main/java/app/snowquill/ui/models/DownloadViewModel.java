package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDownloads;
import app.snowquill.pipeline.ModelDownloads.Order;
import app.snowquill.pipeline.ModelDownloads.Progress;
import app.snowquill.pipeline.ModelDownloads.UnderWay;
import app.snowquill.pipeline.ModelDownloads.Unfinished;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The one download of a model that can go on at a time, whether its dialog is open or not, and the form that begins it. Lives as
 * long as the window; on the window's thread.
 */
public final class DownloadViewModel {
    /** How far it is. */
    public enum Phase {
        ASKING, RUNNING, DONE, FAILED
    }

    private final ModelDownloads downloads;
    private final Executor fx;
    private final Consumer<Progress> progressOnFx;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty sha256 = new SimpleStringProperty("");
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final LongProperty freeBytes = new SimpleLongProperty(-1);
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.ASKING);
    private final ObjectProperty<Progress> progress = new SimpleObjectProperty<>();
    private final ObjectProperty<Throwable> failure = new SimpleObjectProperty<>();
    private final ObjectProperty<ModelReport> model = new SimpleObjectProperty<>();
    private final ObservableList<Unfinished> unfinished = FXCollections.observableArrayList();
    private Optional<UnderWay> underWay = Optional.empty();

    /** @param newest makes of a receiver on the window's thread one that may be told from any, and passes the newest on */
    public DownloadViewModel(ModelDownloads downloads, Executor fx,
                             UnaryOperator<Consumer<Progress>> newest) {
        this.downloads = downloads;
        this.fx = fx;
        this.progressOnFx = newest.apply(told -> {
            if (phase.get() == Phase.RUNNING) {
                progress.set(told);
            }
        });
        folder.addListener((property, before, now) -> measure());
        folder.set(downloads.folder());
    }

    /** Looks what was left unfinished, and how much room there is; a form that is done with is emptied. */
    public void open() {
        if (phase.get() == Phase.DONE) {
            address.set("");
            sha256.set("");
            phase.set(Phase.ASKING);
        }
        look();
    }

    private void look() {
        measure();
        downloads.unfinished().thenAccept(all -> fx.execute(() -> showUnfinished(all)));
    }

    private void showUnfinished(List<Unfinished> all) {
        if (phase.get() != Phase.RUNNING) {
            unfinished.setAll(all);
        }
    }

    private void measure() {
        Path where = folder.get();
        downloads.freeBytes(where).thenAccept(bytes -> fx.execute(() -> {
            if (where.equals(folder.get())) {
                freeBytes.set(bytes);
            }
        }));
    }

    /** Fetches what the form says. Asks the network, now and never before. */
    public void start() {
        if (phase.get() != Phase.RUNNING && !address.get().isBlank()) {
            begin(new Order(address.get().strip(), sha256.get().strip(), folder.get()));
        }
    }

    /** Goes on with what was left unfinished. */
    public void goOn(Unfinished left) {
        address.set(left.order().address());
        sha256.set(left.order().sha256());
        folder.set(left.order().folder());
        start();
    }

    public void discard(Unfinished left) {
        downloads.discard(left).whenComplete((done, thrown) -> fx.execute(this::look));
    }

    /** What has come is kept, and offered to go on with. */
    public void stop() {
        underWay.ifPresent(UnderWay::stop);
    }

    private void begin(Order order) {
        failure.set(null);
        progress.set(new Progress(Progress.Stage.CONNECTING, 0, -1, 0, Optional.empty(), ""));
        unfinished.clear();
        phase.set(Phase.RUNNING);
        UnderWay begun = downloads.start(order, progressOnFx);
        underWay = Optional.of(begun);
        begun.result().whenComplete((report, thrown) -> fx.execute(() -> end(report, thrown)));
    }

    private void end(Optional<ModelReport> report, Throwable thrown) {
        underWay = Optional.empty();
        if (thrown != null) {
            failure.set(thrown);
            phase.set(Phase.FAILED);
        } else if (report.isPresent()) {
            model.set(report.get());
            phase.set(Phase.DONE);
        } else {
            phase.set(Phase.ASKING);
        }
        look();
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty sha256Property() {
        return sha256;
    }

    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** Negative until it is known. */
    public ReadOnlyLongProperty freeBytesProperty() {
        return freeBytes;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress;
    }

    /** Why it ended; null where it did not fail. */
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure;
    }

    /** The last model that came; null before. */
    public ReadOnlyObjectProperty<ModelReport> modelProperty() {
        return model;
    }

    public ObservableList<Unfinished> unfinished() {
        return unfinished;
    }
}

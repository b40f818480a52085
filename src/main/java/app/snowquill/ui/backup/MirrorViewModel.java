package app.snowquill.ui.backup;

import app.snowquill.pipeline.Mirror;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

/** How the plain copy of an open book stands. On the window's thread; hears of changes until {@link #close()}. */
final class MirrorViewModel {
    private final Mirror mirror;
    private final Executor fx;
    private final SimpleObjectProperty<Mirror.State> state = new SimpleObjectProperty<>();
    private final SimpleStringProperty failure = new SimpleStringProperty("");
    private final AutoCloseable hearing;

    MirrorViewModel(Mirror mirror, Executor fx) {
        this.mirror = mirror;
        this.fx = fx;
        this.hearing = mirror.onState(now -> fx.execute(() -> state.set(now)));
        state.set(mirror.state());
    }

    void keepIn(Path folder) {
        told(mirror.keepIn(folder));
    }

    void turnOff() {
        told(mirror.turnOff());
    }

    private void told(CompletableFuture<Void> work) {
        failure.set("");
        work.whenComplete((done, thrown) -> fx.execute(() -> {
            if (thrown != null) {
                failure.set((thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown).getMessage());
            }
            state.set(mirror.state());
        }));
    }

    void close() {
        try {
            hearing.close();
        } catch (Exception e) {
            throw new IllegalStateException("Hearing can always be ended.", e);
        }
    }

    ReadOnlyObjectProperty<Mirror.State> stateProperty() {
        return state;
    }

    /** Why the last choice could not be kept; blank where it was. */
    ReadOnlyStringProperty failureProperty() {
        return failure;
    }
}

package app.snowquill.ui.library;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.OutlineText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A document from elsewhere that was chosen or pasted, read but not kept. Lives as long as its dialog; on the window's thread. */
public final class ForeignViewModel {
    private final ForeignReading reading;
    private final Executor fx;
    private final ObjectProperty<Path> source = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<ForeignManuscript>> read = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Throwable> failure = new SimpleObjectProperty<>();
    private CompletableFuture<ForeignManuscript> underWay = CompletableFuture.completedFuture(null);

    public ForeignViewModel(ForeignReading reading, Executor fx) {
        this.reading = reading;
        this.fx = fx;
    }

    /** Reads a file; what was read before goes. */
    public void choose(Path file) {
        source.set(file);
        read.set(Optional.empty());
        failure.set(null);
        underWay.cancel(false);
        CompletableFuture<ForeignManuscript> begun = reading.read(file);
        underWay = begun;
        begun.whenComplete((manuscript, thrown) -> fx.execute(() -> {
            if (begun == underWay && !begun.isCancelled()) { // another was chosen meanwhile, or none is wanted any more
                read.set(Optional.ofNullable(manuscript));
                failure.set(thrown);
            }
        }));
    }

    /** Ends a reading under way: its dialog was closed. */
    public void stop() {
        underWay.cancel(false);
    }

    /** Reads an outline that was pasted; blank text is none. */
    public void paste(String text) {
        ForeignManuscript outline = OutlineText.read(text);
        read.set(outline.scenes().isEmpty() ? Optional.empty() : Optional.of(outline));
    }

    /** The file; null where none was chosen. */
    public ReadOnlyObjectProperty<Path> sourceProperty() {
        return source;
    }

    public ReadOnlyObjectProperty<Optional<ForeignManuscript>> readProperty() {
        return read;
    }

    /** Why it can't be read; null where nothing failed. */
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure;
    }
}

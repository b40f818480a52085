package app.snowquill.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The manuscript of an open book as plain Markdown, a file a chapter, in a folder that the author chose; off until then. It is written
 * a few seconds after a change, at least twice a minute, and when the book is closed. Safe from any thread; nothing waits.
 */
public interface Mirror {
    /**
     * How it stands.
     *
     * @param chosen the folder in which the book's own is; empty where the mirror is off
     * @param written what was written last since the book was opened
     * @param trouble why it could not be written, in sentences for the author; empty where all is well
     */
    record State(Optional<Path> chosen, Optional<Written> written, Optional<String> trouble) {
        static final State OFF = new State(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The mirror as it was written.
     *
     * @param folder the book's own
     * @param files how many it has
     * @param leftAlone names of files that somebody else changed and that were not touched
     */
    record Written(Instant at, Path folder, int files, List<String> leftAlone) {
    }

    State state();

    /** Tells every change of {@link #state()}, on any thread. Close the result to stop. */
    AutoCloseable onState(Consumer<State> listener);

    /**
     * Writes the mirror into this folder from now on, and at once; it is remembered for this book on this computer. What stands in
     * another folder stays there. Whether it can be written is told by {@link #state()}.
     */
    CompletableFuture<Void> keepIn(Path chosen);

    /** Writes it no more; the files stay. */
    CompletableFuture<Void> turnOff();
}

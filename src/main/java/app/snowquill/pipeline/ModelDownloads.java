package app.snowquill.pipeline;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Fetches model files, when somebody asks for one and only then. Safe from any thread; nothing waits. */
public interface ModelDownloads {
    /** Where downloads go unless another folder is named; may not be there yet. */
    Path folder();

    /** Room left where a folder is or will be, in bytes; {@link Long#MAX_VALUE} where it can't be told. Asks the disk. */
    CompletableFuture<Long> freeBytes(Path folder);

    /**
     * Begins a download, or goes on with one of the same address in the same folder.
     *
     * @param listener is told on a thread of the downloads
     */
    UnderWay start(Order order, Consumer<Progress> listener);

    /** Downloads that can be gone on with. */
    CompletableFuture<List<Unfinished>> unfinished();

    /** Removes what has come of a download. */
    CompletableFuture<Void> discard(Unfinished download);

    /**
     * What to fetch.
     *
     * @param address as the author pasted it
     * @param sha256 what the file must be; blank where the author doesn't say
     */
    record Order(String address, String sha256, Path folder) {
    }

    /** A download. Goes on until it ends by itself or is stopped, whoever looks at it. */
    interface UnderWay {
        /** The model, in the list by then; empty where it was stopped. Fails with a sentence for the author. */
        CompletableFuture<Optional<ModelReport>> result();

        /** What has come is kept, to be gone on with. */
        void stop();
    }

    /**
     * How far a download is.
     *
     * @param total bytes of the whole file; negative where not known
     * @param bytesPerSecond 0 where it can't be told
     * @param left until it is whole; empty where it can't be told
     * @param notice a sentence to know while there is time to stop; blank where there is none
     */
    record Progress(Stage stage, long bytes, long total, double bytesPerSecond, Optional<Duration> left, String notice) {
        public enum Stage {
            CONNECTING, RECEIVING,
            /** The line was lost; it is tried again. */
            WAITING,
            /** What is here is read again, to see that it is whole. */
            CHECKING
        }
    }

    /**
     * A download that was begun and not ended.
     *
     * @param total bytes of the whole file; negative where not known
     */
    record Unfinished(Order order, String fileName, long bytes, long total) {
    }
}

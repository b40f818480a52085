package app.snowquill.engine.gguf;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a download is.
 *
 * @param bytes that are here
 * @param total of the whole file; negative where the server doesn't say
 * @param bytesPerSecond over the last seconds; 0 where too little came to tell
 * @param notice a sentence the author should know while there is time to stop; blank where there is none
 */
public record DownloadProgress(Stage stage, long bytes, long total, double bytesPerSecond, String notice) {
    /** What is being done. */
    public enum Stage {
        CONNECTING, RECEIVING,
        /** The line was lost; it is tried again. */
        WAITING,
        /** What is here is read again, to see that it is whole. */
        CHECKING
    }

    /** Time until it is whole, at the speed of now; empty where it can't be told. */
    public Optional<Duration> left() {
        return total < 0 || bytesPerSecond < 1 ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.ceil(Math.max(0, total - bytes) / bytesPerSecond)));
    }
}

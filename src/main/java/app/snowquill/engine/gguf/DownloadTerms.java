package app.snowquill.engine.gguf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.ToLongFunction;

/**
 * How patient a download is.
 *
 * @param answer how long to wait for a server to answer at all
 * @param silence how long nothing may come before the line is taken for lost
 * @param pause before the first new try; doubled for each that follows
 * @param tries how often a lost line is taken up again without anything having come in between
 * @param freeBytes room left where a folder is
 */
public record DownloadTerms(Duration answer, Duration silence, Duration pause, int tries, ToLongFunction<Path> freeBytes) {
    public static DownloadTerms usual() {
        return new DownloadTerms(Duration.ofSeconds(30), Duration.ofSeconds(45), Duration.ofSeconds(1), 6,
                DownloadTerms::freeBytes);
    }

    /** Room left for this user where a folder is, or will be, in bytes; {@link Long#MAX_VALUE} where it can't be told. */
    public static long freeBytes(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return existing == null ? Long.MAX_VALUE : Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}

package app.snowquill.engine.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How far a process has come with loading its model. On Linux the parts of files in its memory are looked up
 * (RssFile of proc_pid_status(5)): the model's file is mapped, and grows there as it is read. Elsewhere the time that the
 * last model took is the measure. Belongs to one load; any thread.
 */
public final class LoadProgress {
    static final LoadProgress UNKNOWN = new LoadProgress(-1, 0, new LoadSpeed.OfThisProgram(), 0);
    /** What is left for the time after the last page: contexts are made, buffers are laid out. */
    private static final double MOST = 0.99;
    private static final String RESIDENT = "RssFile:";
    private static final long KILO = 1_024;
    private static final double NANOS = 1e9;

    private final Path status;
    private final long bytes;
    private final LoadSpeed speed;
    private final long began;
    private long first = -1;
    private double furthest;

    /**
     * @param pid of the process
     * @param bytes size of the model's file
     * @param began as {@link System#nanoTime()}
     */
    public LoadProgress(long pid, long bytes, LoadSpeed speed, long began) {
        this.status = Path.of("/proc", Long.toString(pid), "status");
        this.bytes = bytes;
        this.speed = speed;
        this.began = began;
    }

    /** 0 to 1, never going back; negative where nothing is known. */
    synchronized double now(long nanoTime) {
        if (bytes <= 0) {
            return -1;
        }
        OptionalLong resident = residentFiles();
        double seen = 0;
        if (resident.isPresent()) {
            first = first < 0 ? resident.getAsLong() : first;
            seen = (double) (resident.getAsLong() - first) / bytes;
        }
        double expected = speed.bytesPerSecond() * (nanoTime - began) / NANOS / bytes;
        furthest = Math.max(furthest, Math.min(MOST, resident.isPresent() ? seen : expected));
        return resident.isEmpty() && speed.bytesPerSecond() <= 0 ? -1 : furthest;
    }

    /** The model is loaded. */
    void ended(long nanoTime) {
        if (bytes > 0 && nanoTime > began) {
            speed.measured(bytes, (nanoTime - began) / NANOS);
        }
    }

    private OptionalLong residentFiles() {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO).findFirst();
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}

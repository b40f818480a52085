package app.snowquill.engine.gguf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Finds the model files beneath a folder that the author names. Holds nothing; any thread that may wait for the disk. */
public final class FolderSearch {
    private static final int DEEPEST = 12;
    private static final int MOST_ENTRIES = 1_000_000;

    private final Duration most;

    /** @param most how long one search may take */
    public FolderSearch(Duration most) {
        this.most = most;
    }

    /** How much of the folder was seen. */
    public enum Extent {
        ALL,
        /** It is too large for the time there was. */
        PART,
        /** Somebody stopped it. */
        STOPPED
    }

    /** What was found, in the order of the folder; a file behind two names once. */
    public record Found(List<Path> files, Extent extent) {
        public Found {
            files = List.copyOf(files);
        }
    }

    /**
     * @param stopped asked again and again; true ends the search with what was found
     * @param soFar is told the number of models each time there is one more
     */
    public Found in(Path folder, BooleanSupplier stopped, IntConsumer soFar) {
        Map<Path, Path> found = new LinkedHashMap<>();
        boolean all = new FolderWalk(MOST_ENTRIES, System.nanoTime() + most.toNanos(), stopped, file -> {
            if (ModelNames.isModel(file) && found.putIfAbsent(real(file), file) == null) {
                soFar.accept(found.size());
            }
        }).through(folder, DEEPEST);
        return new Found(new ArrayList<>(found.values()),
                all ? Extent.ALL : stopped.getAsBoolean() ? Extent.STOPPED : Extent.PART);
    }

    /** Whether there is such a folder and it may be read. */
    public static boolean canLookInto(Path folder) {
        return Files.isDirectory(folder) && Files.isReadable(folder);
    }

    static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}

package app.snowquill.engine.gguf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds model files: in folders the author named and where other programs keep theirs. Looks only, to a bounded depth and
 * for a bounded time; what it can't read it passes over. Holds no files; any thread that may wait for the disk.
 */
public final class ModelFinder {
    private static final int DEEPEST = 6;
    private static final int MOST_ENTRIES = 50_000;

    private final ModelPlaces places;
    private final Duration most;

    /** @param most how long one search may take in all */
    public ModelFinder(Path home, Map<String, String> environment, Duration most) {
        this.places = new ModelPlaces(home, environment);
        this.most = most;
    }

    /** @param folders the author's own folders and files, searched first, with the words to show for each */
    public List<FoundModel> find(Map<Path, String> folders) {
        Search search = new Search(System.nanoTime() + most.toNanos());
        folders.forEach((folder, origin) -> search.in(new ModelPlaces.Place(origin, folder)));
        places.all().forEach(search::in);
        return search.found();
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private final long deadline;
        private final Map<Path, FoundModel> found = new LinkedHashMap<>();
        private ModelPlaces.Place place;
        private int entries;

        Search(long deadline) {
            this.deadline = deadline;
        }

        void in(ModelPlaces.Place where) {
            place = where;
            if (Files.exists(where.folder())) {
                try {
                    Files.walkFileTree(where.folder(), EnumSet.noneOf(FileVisitOption.class), DEEPEST, this);
                } catch (IOException | SecurityException e) {
                    return; // a folder that can't be read has no models for us
                }
            }
        }

        List<FoundModel> found() {
            return new ArrayList<>(found.values());
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (++entries > MOST_ENTRIES || System.nanoTime() - deadline > 0) {
                return FileVisitResult.TERMINATE;
            }
            try {
                if (candidate(file) && Files.isRegularFile(file)) { // Hugging Face's names are links to its files
                    found.putIfAbsent(file.toRealPath(), new FoundModel(file, place.origin()));
                }
            } catch (IOException e) {
                return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private boolean candidate(Path file) throws IOException {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (place.byMagic()) {
                return name.startsWith("sha256-") && hasMagic(file);
            }
            boolean laterPart = name.matches(".*-\\d{5}-of-\\d{5}\\.gguf") && !name.contains("-00001-of-");
            return name.endsWith(".gguf") && !laterPart && !name.startsWith("mmproj");
        }

        private static boolean hasMagic(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("GGUF");
            }
        }
    }
}

package app.snowquill.engine.gguf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds model files: in folders the author named and where other programs keep theirs. Looks only, to a bounded depth and
 * for a bounded time; what it can't read it passes over. Holds no files; any thread that may wait for the disk.
 */
public final class ModelFinder {
    private static final int DEEPEST = 6;
    private static final int MOST_ENTRIES = 50_000; // of one place, so that a huge one leaves time for the others

    private final Path home;
    private final Map<String, String> environment;
    private final Duration most;

    /** @param most how long one search may take in all */
    public ModelFinder(Path home, Map<String, String> environment, Duration most) {
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.most = most;
    }

    /** @param folders the author's own folders and files, searched first, with the words to show for each */
    public List<FoundModel> find(Map<Path, String> folders) {
        Search search = new Search(System.nanoTime() + most.toNanos());
        folders.forEach((folder, origin) -> search.in(new ModelPlaces.Place(origin, folder, DEEPEST)));
        new ModelPlaces(home, environment).all().forEach(search::in);
        return new ArrayList<>(search.found.values());
    }

    private static final class Search {
        private final long deadline;
        private final Map<Path, FoundModel> found = new LinkedHashMap<>();

        Search(long deadline) {
            this.deadline = deadline;
        }

        void in(ModelPlaces.Place place) {
            if (place.isOllama()) {
                ollama(place);
                return;
            }
            walk(place.folder(), place.depth(), file -> {
                if (ModelNames.isModel(file)) {
                    keep(new FoundModel(file, place.origin()));
                }
            });
        }

        /** By its lists, for among the files are pictures' eyes too; by the first bytes where there are no lists. */
        private void ollama(ModelPlaces.Place place) {
            Path lists = place.folder().resolve("manifests");
            if (Files.isDirectory(lists)) {
                walk(lists, DEEPEST, list -> OllamaList.read(place.folder(), list).ifPresent(this::keep));
            } else {
                walk(place.folder().resolve("blobs"), 1, file -> {
                    if (file.getFileName().toString().startsWith("sha256-") && ModelNames.hasMagic(file)) {
                        keep(new FoundModel(file, place.origin()));
                    }
                });
            }
        }

        private void walk(Path folder, int depth, Consumer<Path> files) {
            new FolderWalk(MOST_ENTRIES, deadline, () -> false, files).through(folder, depth);
        }

        private void keep(FoundModel model) {
            found.putIfAbsent(FolderSearch.real(model.path()), model); // Hugging Face's names are links to its files
        }
    }
}

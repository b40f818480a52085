package app.snowquill.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A private folder for one copy that is only read. Lives until {@link #delete()}; what a killed program left goes first. */
record ReadingFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingFolder.class);

    static ReadingFolder make(Path parent) throws IOException {
        ReadingFolder made = new ReadingFolder(PrivateFile.makeFolderIn(parent, ProcessHandle.current().pid() + "-"));
        try (Stream<Path> all = Files.list(parent)) {
            all.filter(ReadingFolder::isForgotten).forEach(folder -> new ReadingFolder(folder).delete());
        }
        return made;
    }

    Path file(Path original) {
        return path.resolve(original.getFileName().toString());
    }

    void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("A copy for reading could not be deleted; the next one deletes it: {}", e.getClass().getSimpleName());
        }
    }

    private static boolean isForgotten(Path folder) {
        String name = folder.getFileName().toString();
        int end = name.indexOf('-');
        return end > 0 && name.substring(0, end).chars().allMatch(Character::isDigit)
                && ProcessHandle.of(Long.parseLong(name.substring(0, Math.min(end, 18)))).filter(ProcessHandle::isAlive).isEmpty();
    }
}

package app.snowquill.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A project that is a folder. Links in it are not followed. */
final class FolderFiles implements ProjectFiles {
    private static final int MOST_DEPTH = 24;

    private final Path root;
    private long read;

    FolderFiles(Path folder) throws IOException {
        this.root = folder.toRealPath();
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(root, MOST_DEPTH, new FileVisitOption[0])) {
            List<String> names = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).limit(MOST_FILES + 1L)
                    .map(file -> root.relativize(file).toString().replace('\\', '/')).sorted().toList();
            if (names.size() > MOST_FILES) {
                throw SafeXml.tooLarge();
            }
            return names;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Optional<byte[]> bytes(String path) throws IOException {
        Optional<Path> file = inside(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        long size = Files.size(file.get());
        read += size;
        if (size > MOST_BYTES || read > MOST_BYTES_IN_ALL) {
            throw SafeXml.tooLarge();
        }
        return Optional.of(WholeFile.read(file.get()));
    }

    /** A file within, to which no link leads. */
    private Optional<Path> inside(String path) {
        try {
            Path file = root.resolve(path).normalize();
            if (!file.startsWith(root) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            boolean real = file.toRealPath().startsWith(root) && Stream.iterate(file, Path::getParent).takeWhile(one -> !one.equals(root))
                    .noneMatch(Files::isSymbolicLink);
            return real ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty(); // a name that this system can't have names no file
        }
    }

    /** Whether one of these stands right in a folder. */
    static boolean has(Path folder, Set<String> names) {
        return names.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }
}

package app.snowquill.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** Makes files and folders that only their owner may read. */
final class PrivateFile {
    private static final long PIECE = 16L << 20;
    private static final Duration OLD = Duration.ofHours(1);

    private PrivateFile() {
    }

    /** Makes an empty file. @throws java.nio.file.FileAlreadyExistsException where something is there */
    static void make(Path file) throws IOException {
        Files.createFile(file, onlyOwner(file));
    }

    /** Makes an empty file of an unused name in {@code folder}. */
    static Path makeIn(Path folder) throws IOException {
        return Files.createTempFile(folder, ".snowquill-", ".new", onlyOwner(folder));
    }

    /** Takes away what a program that was killed left half made in {@code folder}, if it is older than anybody works on one. */
    static void clean(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".snowquill-*.new*")) {
            for (Path each : left) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(Instant.now().minus(OLD))) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LoggerFactory.getLogger(PrivateFile.class).debug("What was left half made stays: {}", e.getClass().getSimpleName());
        }
    }

    /** Makes {@code file} hold what {@code source} holds. */
    static void fill(Path file, Path source) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        try (FileChannel from = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(file, options, onlyOwner(file))) {
            long at = 0;
            for (long moved = 1; moved > 0; at += moved) {
                moved = from.transferTo(at, PIECE, to);
            }
        }
    }

    /** Makes a folder of an unused name in {@code parent}, and that where it is missing. */
    static Path makeFolderIn(Path parent, String prefix) throws IOException {
        FileAttribute<?>[] onlyOwner = attributes(parent, "rwx------");
        Files.createDirectories(parent, onlyOwner);
        return Files.createTempDirectory(parent, prefix, onlyOwner);
    }

    /** Makes a new name in {@code folder} outlast a loss of power, where the system can. */
    static void settle(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] onlyOwner(Path place) {
        return attributes(place, "rw-------");
    }

    private static FileAttribute<?>[] attributes(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}

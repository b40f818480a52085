package app.snowquill.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that only their owner may read. */
final class PrivateFile {
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

    /** Makes a new name in {@code folder} outlast a loss of power, where the system can. */
    static void settle(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] onlyOwner(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}

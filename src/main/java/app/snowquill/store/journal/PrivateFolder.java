package app.snowquill.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes folders and files that only their owner may look into. */
final class PrivateFolder {
    private PrivateFolder() {
    }

    /** @throws IOException also where the folder is another person's, as one in a place that everybody may write to can be */
    static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, owner(folder, "rwx------"));
        }
        if (!isOwn(folder)) {
            throw new IOException("The folder " + folder + " is not only its owner's.");
        }
    }

    /** Whether nobody else may write here. Only its owner can set what others may, so setting it is the question. */
    static boolean isOwn(Path folder) {
        if (Files.isSymbolicLink(folder)) {
            return false;
        }
        try {
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A channel to a new file, for reading and writing. @throws java.nio.file.FileAlreadyExistsException where one is there */
    static FileChannel newFile(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                StandardOpenOption.WRITE), owner(file, "rw-------"));
    }

    /** Makes a new name outlast a loss of power, where the system can. */
    static void settle(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] owner(Path place, String permissions) {
        return isPosix(place) ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

package app.snowquill.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is written whole or not at all: beside itself first, forced to disk, then moved into place. */
final class TargetFile {
    private final Path target;

    TargetFile(Path target) {
        this.target = target;
    }

    /** Writes what {@code content} gives; whatever goes wrong, the file that was there stays and nothing half is left. */
    long write(Content content) throws IOException {
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path half = place.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            long bytes = Files.size(half);
            moveInto(half, place);
            return bytes;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void moveInto(Path half, Path place) throws IOException {
        try {
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What goes into the file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}

package app.snowquill.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** A file that is written whole or not at all: beside itself first, forced to disk, then moved into place. */
final class TargetFile {
    private static final String HALF = ".part";
    private static final Pattern OURS = Pattern.compile("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path target;

    TargetFile(Path target) {
        this.target = target;
    }

    /** Writes what {@code content} gives; whatever goes wrong, the file that was there stays and nothing half is left. */
    long write(Content content) throws IOException {
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        clean(place.getParent());
        Path half = place.resolveSibling("." + UUID.randomUUID() + HALF);
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

    /** Takes away what a killed program left long ago; what is younger may be another's that is still at work. */
    private static void clean(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, path -> OURS.matcher(path.getFileName().toString()).matches())) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(Instant.now().minus(LEFT_BEHIND))) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LoggerFactory.getLogger(TargetFile.class).debug("What an earlier export left was not looked for: {}", e.toString());
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

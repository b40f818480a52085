package app.snowquill.mirror;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Files that are there whole or not at all: written aside, forced to disk, moved into place. Stateless. */
final class WholeFile {
    private static final String ASIDE = ".snowquill-";
    private static final String ENDING = ".part";

    private WholeFile() {
    }

    static void write(Path file, byte[] content) throws IOException {
        Path aside = file.resolveSibling(ASIDE + UUID.randomUUID() + ENDING);
        try {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (ByteBuffer left = ByteBuffer.wrap(content); left.hasRemaining();) {
                    channel.write(left);
                }
                channel.force(true);
            }
            try {
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Takes away what a killed program left half written. */
    static void clean(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ASIDE + "*" + ENDING)) {
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    static boolean isHalf(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(ASIDE) && name.endsWith(ENDING);
    }

    /** Empty where nothing is there; blank, which is no hash, where something else than a file is. */
    static Optional<String> hash(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? hash(Files.readAllBytes(file)) : "");
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

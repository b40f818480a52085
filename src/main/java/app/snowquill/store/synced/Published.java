package app.snowquill.store.synced;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file was when this program last read or wrote it.
 *
 * @param modified milliseconds, as the file system tells
 * @param sha256 hexadecimal
 */
record Published(long size, long modified, String sha256) {
    static Published of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return new Published(Files.size(file), Files.getLastModifiedTime(file).toMillis(),
                    HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The same content under the size and time of another file of it. */
    Published sizeAndTimeOf(Path file) throws IOException {
        return new Published(Files.size(file), Files.getLastModifiedTime(file).toMillis(), sha256);
    }

    static Published read(Path memo) throws IOException {
        String[] words = Files.readString(memo).strip().split(" ");
        try {
            return new Published(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return new Published(-1, -1, ""); // half written when the program ended: nothing is known
        }
    }

    void write(Path memo) throws IOException {
        Files.writeString(memo, size + " " + modified + " " + sha256 + "\n");
    }

    /** Whether the file's content is another; looks into it only where its size or time is another. */
    boolean differs(Path file) throws IOException {
        return (Files.size(file) != size || Files.getLastModifiedTime(file).toMillis() != modified)
                && !of(file).sha256().equals(sha256);
    }
}

package app.snowquill.engine.gguf;

import app.snowquill.engine.gguf.DownloadException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/**
 * The part of a model file that is here already, {@code <name>.gguf.part}, and its SHA-256 so far. Locked against a second
 * download of the same file until it is closed. One thread.
 */
final class PartialFile implements AutoCloseable {
    static final String ENDING = ".part";
    static final String STATE_ENDING = ".part.json";
    private static final int CHUNK = 1 << 18;

    private final Path path;
    private final FileChannel channel;
    private MessageDigest digest = sha256();
    private long size;

    private PartialFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws DownloadException where it can't be written or somebody else is writing it */
    static PartialFile open(Path path) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new PartialFile(path, channel);
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw notWritable(path, e);
        }
        throw new DownloadException(Kind.UNDER_WAY, "This model is being downloaded already. Wait until that is done.");
    }

    Path path() {
        return path;
    }

    /** Whether nothing is there, of this or an earlier download. */
    boolean isEmpty() {
        try {
            return channel.isOpen() && channel.size() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    long size() {
        return size;
    }

    /** Takes what is there already into the checksum. @param read is told the bytes read so far; may throw to end it */
    void readAgain(LongConsumer read) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        size = 0;
        digest = sha256();
        channel.position(0);
        while (channel.read(chunk) >= 0) {
            chunk.flip();
            size += chunk.remaining();
            digest.update(chunk);
            chunk.clear();
            read.accept(size);
        }
    }

    void append(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            size += channel.write(bytes);
        }
    }

    /** Throws away what is there. */
    void restart() throws IOException {
        if (channel.size() > 0) {
            channel.truncate(0);
        }
        channel.position(0);
        size = 0;
        digest = sha256();
    }

    /** Of all that is there, as 64 hexadecimal digits. No more can be appended after it. */
    String checksum() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Gives the whole file its name. @throws IOException where that can't be; the part is then still there */
    void become(Path target) throws IOException {
        channel.force(true);
        channel.close();
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target);
        }
    }

    void remove() {
        closeQuietly(channel);
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            return; // what can't be removed is offered again as an unfinished download
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    static DownloadException notWritable(Path where, IOException e) {
        boolean full = String.valueOf(e.getMessage()).matches("(?i).*(no space|not enough space|disk full|quota).*");
        return full ? new DownloadException(Kind.NO_ROOM, "The disk is full. What has come so far is kept: make room, then go on.", e)
                : new DownloadException(Kind.NOT_WRITABLE, "Nothing can be written in " + where.getParent() + " ("
                + e.getClass().getSimpleName() + "). Choose another folder, or allow writing there.", e);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            return; // everything that matters was written before
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

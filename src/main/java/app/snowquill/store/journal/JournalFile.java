package app.snowquill.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One journal on the disk while it is written: its channel and the lock that tells others it is in use. Written by one thread. */
final class JournalFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private volatile boolean unforced;

    /** Makes the file, which must not be there. */
    JournalFile(Path path) throws IOException {
        this.path = path;
        this.channel = PrivateFolder.newFile(path);
        try {
            this.lock = channel.lock();
            PrivateFolder.settle(path.getParent());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Makes the file and writes its first entries; where that fails there is none. */
    static JournalFile begun(Path path, List<JournalEntry> entries) throws IOException {
        JournalFile file = new JournalFile(path);
        try {
            for (JournalEntry entry : entries) {
                file.write(entry);
            }
            return file;
        } catch (IOException e) {
            file.remove();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    void write(JournalEntry entry) throws IOException {
        for (ByteBuffer bytes = JournalFrames.bytes(entry); bytes.hasRemaining();) {
            channel.write(bytes);
        }
        unforced = true;
    }

    /** Waits until the disk has what was written. Another thread may write meanwhile. */
    void force() throws IOException {
        if (unforced) {
            unforced = false; // first: what is written from now on is for the next time
            channel.force(false);
        }
    }

    long size() throws IOException {
        return channel.size();
    }

    void remove() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}

package app.snowquill.store.salvage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A database file as numbered pages, the newer ones of its write-ahead log over the older ones, each read when it is asked for. Nothing in
 * it is believed but lengths that fit; what the disk can't read is as if it were not there. One thread's, until closed. The
 * file must not be open in this process: closing this would drop SQLite's locks.
 */
final class PageImage implements Closeable {
    /** How the pages of every book are laid out. */
    static final Layout USUAL = new Layout(4096, 0);

    private static final int FILE_HEADER = 100;
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;

    private final FileChannel file;
    private final Optional<FileChannel> log;
    private final Layout layout;
    private final int filePages;
    private final Map<Integer, Long> newest = new HashMap<>();
    private final List<Frame> frames = new ArrayList<>();

    /**
     * @param pageSize in bytes, a power of two from 512 to 65536
     * @param reserved bytes at each page's end without content
     */
    record Layout(int pageSize, int reserved) {
    }

    private record Frame(int page, long at) {
    }

    /** A page as it stood once; {@code number} counts from 1. */
    record Version(int number, ByteBuffer bytes) {
        /** Where the page's own header begins: the first page has the file's before it. */
        int start() {
            return number == 1 ? FILE_HEADER : 0;
        }
    }

    private PageImage(FileChannel file, Optional<FileChannel> log, Layout layout) throws IOException {
        this.file = file;
        this.log = log;
        this.layout = layout;
        this.filePages = (int) Math.min(Integer.MAX_VALUE, (file.size() + layout.pageSize - 1) / layout.pageSize);
        if (log.isPresent()) {
            readLog(log.get());
        }
    }

    /** @param log the write-ahead log beside the file; it need not be there */
    static PageImage of(Path file, Path log, Layout layout) throws IOException {
        FileChannel main = FileChannel.open(file, StandardOpenOption.READ);
        Optional<FileChannel> logged = Optional.empty();
        try {
            logged = Files.isRegularFile(log) ? Optional.of(FileChannel.open(log, StandardOpenOption.READ)) : logged;
            return new PageImage(main, logged, layout);
        } catch (IOException | RuntimeException e) {
            try (main) {
                if (logged.isPresent()) {
                    logged.get().close();
                }
            }
            throw e;
        }
    }

    /** The layout that the file's own header names; the usual one where it names none that can be. */
    static Layout said(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = bytes(channel, 0, FILE_HEADER).orElse(ByteBuffer.allocate(0));
            if (header.limit() < FILE_HEADER) {
                return USUAL;
            }
            int size = header.getShort(16) == 1 ? 65_536 : header.getShort(16) & 0xffff;
            int reserved = header.get(20) & 0xff;
            return size >= 512 && Integer.bitCount(size) == 1 && reserved <= size - 480 ? new Layout(size, reserved) : USUAL;
        }
    }

    /** Bytes of a page that hold content. */
    int usable() {
        return layout.pageSize - layout.reserved;
    }

    int pages() {
        return Math.max(filePages, newest.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    /** The newest version of a page, counted from 1; short where the file ends in it, empty where there is none. */
    Optional<ByteBuffer> page(int number) {
        Long at = newest.get(number);
        return at != null ? bytes(log.orElseThrow(), at, layout.pageSize) : inFile(number);
    }

    /** Tells the newest version of each page there is, in order. */
    void eachNewest(Consumer<Version> receiver) {
        for (int number = 1; number <= filePages; number++) {
            int page = number;
            page(page).ifPresent(bytes -> receiver.accept(new Version(page, bytes)));
        }
        newest.keySet().stream().filter(number -> number > filePages).sorted().forEach(number ->
                page(number).ifPresent(bytes -> receiver.accept(new Version(number, bytes))));
    }

    /** Tells the versions that a newer one took the place of, newer ones first: one of these may be the only whole one. */
    void eachEarlier(Consumer<Version> receiver) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            Frame frame = frames.get(i);
            if (!Long.valueOf(frame.at).equals(newest.get(frame.page))) {
                bytes(log.orElseThrow(), frame.at, layout.pageSize)
                        .ifPresent(bytes -> receiver.accept(new Version(frame.page, bytes)));
            }
        }
        newest.keySet().stream().sorted().forEach(number ->
                inFile(number).ifPresent(bytes -> receiver.accept(new Version(number, bytes))));
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (log.isPresent()) {
                log.get().close();
            }
        }
    }

    private Optional<ByteBuffer> inFile(int number) {
        return number < 1 || number > filePages ? Optional.empty()
                : bytes(file, (long) (number - 1) * layout.pageSize, layout.pageSize);
    }

    /** At most {@code length} bytes; fewer at the end. */
    private static Optional<ByteBuffer> bytes(FileChannel channel, long at, int length) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes, at + bytes.position());
            }
            return bytes.position() == 0 ? Optional.empty() : Optional.of(bytes.flip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void readLog(FileChannel channel) throws IOException {
        Optional<ByteBuffer> header = bytes(channel, 0, LOG_HEADER);
        Map<Long, Long> salts = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        long first = 0;
        for (long at = LOG_HEADER + FRAME_HEADER; at < channel.size(); at += layout.pageSize + FRAME_HEADER) {
            ByteBuffer head = bytes(channel, at - FRAME_HEADER, FRAME_HEADER).orElse(ByteBuffer.allocate(0));
            if (head.limit() == FRAME_HEADER && head.getInt(0) > 0) {
                frames.add(new Frame(head.getInt(0), at));
                salts.put(at, head.getLong(8));
                first = seen.isEmpty() ? head.getLong(8) : first;
                seen.add(head.getLong(8));
            }
        }
        // Frames bear the salt of the log they belong to; others are left over from before. The header's own may be what is damaged.
        long said = header.filter(bytes -> bytes.limit() == LOG_HEADER).map(bytes -> bytes.getLong(16)).orElse(first);
        long salt = seen.contains(said) ? said : first;
        for (Frame frame : frames) {
            if (salts.get(frame.at) == salt && frame.at + layout.pageSize <= channel.size()) {
                newest.put(frame.page, frame.at);
            }
        }
    }
}

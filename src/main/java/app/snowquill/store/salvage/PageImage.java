package app.snowquill.store.salvage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A database file as numbered pages, the newer ones of its write-ahead log over the older ones. Read once, whole: books are
 * small. Nothing in it is believed but lengths that fit. Immutable.
 */
final class PageImage {
    private static final int FILE_HEADER = 100;
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int USUAL_SIZE = 4096;

    private final byte[] file;
    private final byte[] log;
    private final int pageSize;
    private final int usable;
    private final Map<Integer, Integer> newest = new HashMap<>();
    private final List<Integer> frames = new ArrayList<>();

    private PageImage(byte[] file, byte[] log) {
        this.file = file;
        this.log = log;
        this.pageSize = pageSize();
        this.usable = pageSize - reserved();
        readLog();
    }

    /** @param log the write-ahead log beside the file; it need not be there */
    static PageImage of(Path file, Path log) throws IOException {
        return new PageImage(Files.readAllBytes(file), Files.isRegularFile(log) ? Files.readAllBytes(log) : new byte[0]);
    }

    /** Bytes of a page that hold content. */
    int usable() {
        return usable;
    }

    int pages() {
        int logged = newest.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.max((file.length + pageSize - 1) / pageSize, logged);
    }

    /** The newest version of a page, counted from 1; short where the file ends in it, empty where there is none. */
    Optional<ByteBuffer> page(int number) {
        Integer at = newest.get(number);
        if (at != null) {
            return Optional.of(ByteBuffer.wrap(log, at, pageSize).slice());
        }
        return inFile(number);
    }

    /** Every version of every page there is, older ones first: a page that was overwritten may be the only whole one. */
    List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        for (int number = 1; number <= (file.length + pageSize - 1) / pageSize; number++) {
            versions.add(new Version(number, inFile(number).orElseThrow()));
        }
        for (int at : frames) {
            versions.add(new Version(ByteBuffer.wrap(log).getInt(at - FRAME_HEADER),
                    ByteBuffer.wrap(log, at, Math.min(pageSize, log.length - at)).slice()));
        }
        return versions;
    }

    /** @param number as it says itself, from 1 */
    record Version(int number, ByteBuffer bytes) {
        /** Where the page's own header begins: the first page has the file's before it. */
        int start() {
            return number == 1 ? FILE_HEADER : 0;
        }
    }

    private Optional<ByteBuffer> inFile(int number) {
        long at = (long) (number - 1) * pageSize;
        return number < 1 || at >= file.length ? Optional.empty()
                : Optional.of(ByteBuffer.wrap(file, (int) at, (int) Math.min(pageSize, file.length - at)).slice());
    }

    private int pageSize() {
        int inFile = file.length < FILE_HEADER ? 0 : ByteBuffer.wrap(file).getShort(16) & 0xffff;
        int said = inFile == 1 ? 65_536 : inFile;
        if (isSize(said)) {
            return said;
        }
        int logged = log.length < LOG_HEADER ? 0 : ByteBuffer.wrap(log).getInt(8);
        return isSize(logged) ? logged : USUAL_SIZE;
    }

    private int reserved() {
        int said = file.length < FILE_HEADER ? 0 : file[20] & 0xff;
        return said <= pageSize - 480 && said < 64 ? said : 0;
    }

    private static boolean isSize(int size) {
        return size >= 512 && size <= 65_536 && Integer.bitCount(size) == 1;
    }

    private void readLog() {
        for (int at = LOG_HEADER + FRAME_HEADER; at < log.length; at += pageSize + FRAME_HEADER) {
            int number = ByteBuffer.wrap(log).getInt(at - FRAME_HEADER);
            if (number < 1) {
                continue;
            }
            frames.add(at);
            if (at + pageSize <= log.length && sameLog(at)) {
                newest.put(number, at);
            }
        }
    }

    /** Whether a frame was written since the log began anew; others are left over from before. */
    private boolean sameLog(int at) {
        ByteBuffer bytes = ByteBuffer.wrap(log);
        return bytes.getLong(16) == bytes.getLong(at - FRAME_HEADER + 8);
    }
}

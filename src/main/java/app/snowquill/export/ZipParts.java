package app.snowquill.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of parts, written through; every part has the same time, whatever the computer's zone, so that the same book makes the same file. Lives for one file. */
final class ZipParts {
    /** Prose takes half the time of the usual 6, and 106 bytes in place of 100. */
    private static final int LEVEL = 4;
    /** Not the first of January, which Java takes for a time before all times and writes beside the name. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private final LocalDateTime time;

    ZipParts(OutputStream out) {
        this(out, TIME);
    }

    /** @param time that every part has */
    ZipParts(OutputStream out, LocalDateTime time) {
        this.time = time;
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(LEVEL);
    }

    void add(String name, String content) throws IOException {
        begin(name).write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Uncompressed: a program tells the kind of file by such first bytes, and a picture would not become smaller. */
    void addStored(String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    /** The part's bytes go into what is returned, which is not to be closed. */
    OutputStream begin(String name) throws IOException {
        zip.putNextEntry(entry(name));
        return zip;
    }

    /** Writes the list of parts; what lies below stays open. */
    void finish() throws IOException {
        zip.finish();
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        return entry;
    }
}

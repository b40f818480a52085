package app.snowquill.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of parts, written through; every part has the same time, so that the same book makes the same file. Lives for one file. */
final class ZipParts {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    ZipParts(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, String content) throws IOException {
        begin(name).write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Uncompressed, so that a program can tell the kind of file by its first bytes. */
    void addStored(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
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

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }
}

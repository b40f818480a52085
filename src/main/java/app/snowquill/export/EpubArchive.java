package app.snowquill.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip file of an EPUB, as the Open Container Format wants it: the media type first, plain and uncompressed, so that a
 * program can tell from the first bytes what it has. Closing ends the zip and leaves what it was written to open.
 */
final class EpubArchive implements Closeable {
    private static final byte[] MEDIA_TYPE = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);

    private final Instant time;
    private final ZipOutputStream zip;
    private final Writer text;

    EpubArchive(OutputStream out, Instant time) throws IOException {
        this.time = time;
        this.zip = new ZipOutputStream(new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        });
        this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
        plain("mimetype", MEDIA_TYPE);
    }

    /** For content that would not become smaller, such as a picture. */
    void plain(String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    void text(String name, Content content) throws IOException {
        zip.putNextEntry(entry(name));
        content.writeTo(text);
        text.flush();
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(time.toEpochMilli());
        return entry;
    }

    /** What goes into one file of the zip. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }
}

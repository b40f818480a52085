package app.snowquill.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The zip file of an EPUB, as the Open Container Format wants it: the media type first, plain and uncompressed, so that a
 * program can tell from the first bytes what it has. Closing ends the zip and leaves what it was written to open.
 */
final class EpubArchive implements Closeable {
    private static final byte[] MEDIA_TYPE = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);

    private final ZipParts parts;

    EpubArchive(OutputStream out, Instant time) throws IOException {
        parts = new ZipParts(out, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        plain("mimetype", MEDIA_TYPE);
    }

    /** For content that would not become smaller, such as a picture. */
    void plain(String name, byte[] bytes) throws IOException {
        parts.addStored(name, bytes);
    }

    void text(String name, Content content) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(parts.begin(name), StandardCharsets.UTF_8), 1 << 15);
        content.writeTo(text);
        text.flush();
    }

    @Override
    public void close() throws IOException {
        parts.finish();
    }

    /** What goes into one file of the zip. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }
}

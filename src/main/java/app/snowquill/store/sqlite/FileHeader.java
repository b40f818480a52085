package app.snowquill.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first bytes of a file, read before SQLite may touch it: connecting to another program's database could change it.
 * Must never be read while the file is open in this process.
 */
final class FileHeader {
    /** "Snwq", in the header of every project file. */
    static final int APPLICATION_ID = 0x536e7771;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int APPLICATION_ID_AT = 68;

    private FileHeader() {
    }

    /** Says whether {@code file} is a database that Snowquill made. */
    static boolean isProject(Path file) throws IOException {
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(LENGTH);
        }
        return header.length == LENGTH
                && Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) == APPLICATION_ID;
    }
}

package app.snowquill.engine.gguf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The little-endian values of a GGUF header, read in order, with every length checked against what is left of the file
 * before anything is allocated for it. Hashes what it reads. One reader, one thread.
 */
final class GgufInput {
    private static final int LONGEST_STRING = 16 << 20;

    private final InputStream in;
    private final long fileBytes;
    private final MessageDigest digest;
    private final ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    private long position;

    GgufInput(InputStream in, long fileBytes, MessageDigest digest) {
        this.in = in;
        this.fileBytes = fileBytes;
        this.digest = digest;
    }

    long position() {
        return position;
    }

    int uint8() throws IOException {
        return fill(1).get(0) & 0xFF;
    }

    int uint16() throws IOException {
        return fill(2).getShort(0) & 0xFFFF;
    }

    int int32() throws IOException {
        return fill(4).getInt(0);
    }

    long uint32() throws IOException {
        return Integer.toUnsignedLong(int32());
    }

    long int64() throws IOException {
        return fill(8).getLong(0);
    }

    float float32() throws IOException {
        return fill(4).getFloat(0);
    }

    double float64() throws IOException {
        return fill(8).getDouble(0);
    }

    /** A count of things that take at least {@code leastBytes} each. */
    long count(String of, long most, int leastBytes) throws IOException {
        long count = int64();
        if (count < 0 || count > most || count > (fileBytes - position) / leastBytes) {
            throw new MalformedGguf("The file says it holds " + Long.toUnsignedString(count) + " " + of
                    + ", which can't be true of a file of this size.");
        }
        return count;
    }

    String string() throws IOException {
        long length = int64();
        if (length < 0 || length > LONGEST_STRING || length > fileBytes - position) {
            throw new MalformedGguf("A text in the file's header is said to be " + Long.toUnsignedString(length)
                    + " bytes long, which can't be true.");
        }
        byte[] bytes = new byte[(int) length];
        read(bytes, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void skip(long bytes) throws IOException {
        byte[] rest = new byte[(int) Math.min(bytes, 1 << 16)];
        for (long left = bytes; left > 0; left -= Math.min(left, rest.length)) {
            read(rest, (int) Math.min(left, rest.length));
        }
    }

    private ByteBuffer fill(int bytes) throws IOException {
        read(number.array(), bytes);
        return number;
    }

    private void read(byte[] into, int length) throws IOException {
        if (in.readNBytes(into, 0, length) < length) {
            throw new EOFException();
        }
        digest.update(into, 0, length);
        position += length;
    }
}

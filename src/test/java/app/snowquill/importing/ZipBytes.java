package app.snowquill.importing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A ZIP put together byte by byte, so that it can lie. */
final class ZipBytes {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();
    private int flags;
    private long claimed = -1;
    private int shift;
    private int count = -1;
    private int last;

    /** Says of every part from here on that it is locked. */
    ZipBytes locked() {
        flags = 1;
        return this;
    }

    /** Says of every part from here on that it has so many bytes. */
    ZipBytes claiming(long bytes) {
        claimed = bytes;
        return this;
    }

    /** The directory says that parts lie elsewhere. */
    ZipBytes shifted(int by) {
        shift = by;
        return this;
    }

    /** The end says that there are so many parts. */
    ZipBytes counting(int parts) {
        count = parts;
        return this;
    }

    ZipBytes add(String name, byte[] content) {
        byte[] packed = deflated(content);
        CRC32 sum = new CRC32();
        sum.update(content);
        last = body.size();
        byte[] id = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer local = buffer(30 + id.length).putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) 8).putInt(0)
                .putInt((int) sum.getValue()).putInt(packed.length).putInt((int) (claimed < 0 ? content.length : claimed))
                .putShort((short) id.length).putShort((short) 0).put(id);
        body.writeBytes(local.array());
        body.writeBytes(packed);
        return directory(name, (int) sum.getValue(), packed.length, claimed < 0 ? content.length : claimed);
    }

    /** Another name for the part added last: the same bytes are packed once and unpacked many times. */
    ZipBytes again(String name, int sum, int packed, long size) {
        return directory(name, sum, packed, size);
    }

    private ZipBytes directory(String name, int sum, int packed, long size) {
        byte[] id = name.getBytes(StandardCharsets.UTF_8);
        directory.add(buffer(46 + id.length).putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) flags)
                .putShort((short) 8).putInt(0).putInt(sum).putInt(packed).putInt((int) size).putShort((short) id.length).putShort((short) 0)
                .putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(last + shift).put(id).array());
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(body.toByteArray());
        int length = directory.stream().mapToInt(entry -> entry.length).sum();
        directory.forEach(all::writeBytes);
        int parts = count < 0 ? directory.size() : count;
        all.writeBytes(buffer(22).putInt(0x06054b50).putInt(0).putShort((short) parts).putShort((short) parts).putInt(length).putInt(body.size())
                .putShort((short) 0).array());
        return all.toByteArray();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }
}

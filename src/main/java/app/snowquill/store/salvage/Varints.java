package app.snowquill.store.salvage;

import java.nio.ByteBuffer;

/** Reads SQLite's numbers of one to nine bytes, one after the other. One thread's. */
final class Varints {
    private final ByteBuffer bytes;
    private int position;

    Varints(ByteBuffer bytes, int from) {
        this.bytes = bytes;
        this.position = from;
    }

    int position() {
        return position;
    }

    /** {@code none} where the bytes end before the number does. */
    long nextOr(long none) {
        long value = 0;
        for (int i = 0; i < 9; i++) {
            if (position < 0 || position >= bytes.limit()) {
                return none;
            }
            int next = bytes.get(position++) & 0xff;
            if (i == 8) {
                return value << 8 | next;
            }
            value = value << 7 | next & 0x7f;
            if (next < 0x80) {
                return value;
            }
        }
        return value;
    }
}

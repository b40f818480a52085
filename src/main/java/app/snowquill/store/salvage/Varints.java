package app.snowquill.store.salvage;

import java.nio.ByteBuffer;
import java.util.Optional;

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

    /** Empty where the bytes end before the number does. */
    Optional<Long> next() {
        long value = 0;
        for (int i = 0; i < 9; i++) {
            if (position < 0 || position >= bytes.limit()) {
                return Optional.empty();
            }
            int next = bytes.get(position++) & 0xff;
            if (i == 8) {
                return Optional.of(value << 8 | next);
            }
            value = value << 7 | next & 0x7f;
            if (next < 0x80) {
                return Optional.of(value);
            }
        }
        return Optional.of(value);
    }
}

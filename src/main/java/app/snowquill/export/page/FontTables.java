package app.snowquill.export.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The tables of a TrueType file by their names. Immutable. */
final class FontTables {
    private final Map<String, Table> tables = new HashMap<>();

    FontTables(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int count = Short.toUnsignedInt(bytes.getShort(4));
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            String name = new String(file, entry, 4, StandardCharsets.US_ASCII);
            tables.put(name, new Table(bytes, bytes.getInt(entry + 8)));
        }
    }

    boolean has(String name) {
        return tables.containsKey(name);
    }

    Table table(String name) {
        return tables.get(name);
    }

    /** Numbers at offsets in bytes from {@code start}. */
    record Table(ByteBuffer bytes, int start) {
        int unsigned(int offset) {
            return Short.toUnsignedInt(bytes.getShort(start + offset));
        }

        int signed(int offset) {
            return bytes.getShort(start + offset);
        }

        int whole(int offset) {
            return bytes.getInt(start + offset);
        }

        /** The table whose offset from here is written at {@code offset} in two bytes. */
        Table at(int offset) {
            return new Table(bytes, start + unsigned(offset));
        }

        Table from(int offset) {
            return new Table(bytes, start + offset);
        }
    }
}

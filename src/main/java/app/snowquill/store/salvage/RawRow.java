package app.snowquill.store.salvage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A row as it stood in a file.
 *
 * @param columns null, Long, Double, String or byte[]; a text that is not UTF-8 is no row
 */
public record RawRow(long id, List<Object> columns) {
    private static final int MOST_COLUMNS = 100;

    public RawRow {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
    }

    /** Null where the column holds something else, or is not there: rows made before a column was added lack it. */
    String text(int column) {
        return at(column) instanceof String text ? text : null;
    }

    /** The number in a column; null where it holds none. */
    Long number(int column) {
        return at(column) instanceof Long number ? number : null;
    }

    RawRow with(int column, Object value) {
        List<Object> changed = new ArrayList<>(columns);
        changed.set(column, value);
        return new RawRow(id, changed);
    }

    public Object at(int column) {
        return column < columns.size() ? columns.get(column) : null;
    }

    /** The columns of a row's bytes; empty where they do not add up to the row's length. */
    static Optional<List<Object>> columns(ByteBuffer row) {
        Varints head = new Varints(row, 0);
        long headLength = head.nextOr(-1);
        if (headLength < 1 || headLength > row.limit()) {
            return Optional.empty();
        }
        List<Long> types = new ArrayList<>();
        while (head.position() < headLength) {
            long type = head.nextOr(-1);
            if (type < 0 || types.size() >= MOST_COLUMNS) {
                return Optional.empty();
            }
            types.add(type);
        }
        List<Object> columns = new ArrayList<>();
        long at = headLength;
        for (long type : types) {
            long length = length(type);
            if (head.position() != headLength || at + length > row.limit()) {
                return Optional.empty();
            }
            try {
                columns.add(value(row, type, (int) at, (int) length));
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
            at += length;
        }
        return at == row.limit() ? Optional.of(columns) : Optional.empty();
    }

    /** How many bytes a value takes, by its type as a row's head says it. */
    static long length(long type) {
        return switch ((int) Math.min(type, 12)) {
            case 0, 8, 9 -> 0;
            case 1, 2, 3, 4 -> type;
            case 5 -> 6;
            case 6, 7 -> 8;
            case 10, 11 -> Integer.MAX_VALUE; // reserved: never in a file
            default -> (type - 12) / 2;
        };
    }

    private static Object value(ByteBuffer row, long type, int at, int length) throws CharacterCodingException {
        if (type >= 12) {
            byte[] bytes = new byte[length];
            row.get(at, bytes);
            return type % 2 == 0 ? bytes : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
        return switch ((int) type) {
            case 0 -> null;
            case 7 -> row.getDouble(at);
            case 8 -> 0L;
            case 9 -> 1L;
            default -> number(row, at, length);
        };
    }

    private static long number(ByteBuffer row, int at, int length) {
        long value = row.get(at);
        for (int i = 1; i < length; i++) {
            value = value << 8 | row.get(at + i) & 0xff;
        }
        return value;
    }
}

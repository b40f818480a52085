package app.snowquill.engine.gguf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key-value part of a header. Numbers are longs or doubles, texts strings, and lists are kept where something here
 * reads them (the vocabulary, values per layer); other long lists are read over.
 */
final class GgufValues {
    private static final int MOST_KEYS = 65_536;
    private static final int MOST_ITEMS = 8 << 20;
    private static final int SHORT_LIST = 1_024;

    private final Map<String, Object> values = new LinkedHashMap<>();

    static GgufValues read(GgufInput in, long count) throws IOException {
        GgufValues all = new GgufValues();
        for (long i = 0; i < count; i++) {
            String key = in.string();
            if (key.isBlank() || all.values.containsKey(key)) {
                throw new MalformedGguf("The file's header names the same thing twice, or nothing.");
            }
            Object value = value(in, in.int32(), key);
            all.values.put(key, value);
        }
        return all;
    }

    static int mostKeys() {
        return MOST_KEYS;
    }

    private static Object value(GgufInput in, int type, String key) throws IOException {
        return switch (type) {
            case 0 -> (long) in.uint8();
            case 1 -> (long) (byte) in.uint8();
            case 2 -> (long) in.uint16();
            case 3 -> (long) (short) in.uint16();
            case 4 -> in.uint32();
            case 5 -> (long) in.int32();
            case 6 -> (double) in.float32();
            case 7 -> in.uint8() != 0;
            case 8 -> in.string();
            case 9 -> list(in, key);
            case 10, 11 -> in.int64();
            case 12 -> in.float64();
            default -> throw new MalformedGguf("The file's header holds a value of a kind that is not known: " + type + ".");
        };
    }

    private static List<Object> list(GgufInput in, String key) throws IOException {
        int type = in.int32();
        if (type == 9) {
            throw new MalformedGguf("The file's header holds a list of lists.");
        }
        int bytes = switch (type) {
            case 0, 1, 7 -> 1;
            case 2, 3 -> 2;
            case 4, 5, 6 -> 4;
            default -> 8;
        };
        long count = in.count("items in a list", MOST_ITEMS, bytes);
        boolean kept = count <= SHORT_LIST || key.equals("tokenizer.ggml.tokens") || key.equals("tokenizer.ggml.token_type");
        List<Object> items = new ArrayList<>(kept ? (int) count : 0);
        for (long i = 0; i < count; i++) {
            Object item = value(in, type, key);
            if (kept) {
                items.add(item);
            }
        }
        return items;
    }

    Optional<String> text(String key) {
        return values.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A number, or {@code otherwise}; of a list of numbers the largest. */
    long number(String key, long otherwise) {
        Object value = values.get(key);
        if (value instanceof Long number) {
            return number;
        }
        return list(key).stream().filter(Long.class::isInstance).mapToLong(Long.class::cast).max().orElse(otherwise);
    }

    /** A number that is a size: from 0 to two thousand million. */
    int size(String key, long otherwise) {
        long value = number(key, otherwise);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new MalformedGguf("The file's header gives " + Long.toUnsignedString(value) + " for " + key
                    + ", which can't be true.");
        }
        return (int) value;
    }

    Optional<Boolean> flag(String key) {
        return values.get(key) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // lists are only put in by list(), as lists of objects
    List<Object> list(String key) {
        return values.get(key) instanceof List<?> list ? (List<Object>) list : List.of();
    }
}

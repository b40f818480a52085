package app.snowquill.engine.gguf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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
    private static final int LIST = 9;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Stored> stored = new HashMap<>();

    /**
     * How a value is stored.
     *
     * @param type the format's number for it
     * @param itemType of a list; the type itself otherwise
     * @param count items of a list; 1 otherwise
     */
    record Stored(int type, int itemType, long count) {
        boolean isListOf(int item) {
            return type == LIST && itemType == item;
        }
    }

    static GgufValues read(GgufInput in, long count) throws IOException {
        GgufValues all = new GgufValues();
        for (long i = 0; i < count; i++) {
            String key = in.string();
            if (key.isBlank() || all.values.containsKey(key)) {
                throw new MalformedGguf("The file's header names the same thing twice, or nothing.");
            }
            all.values.put(key, all.value(in, in.int32(), key));
        }
        return all;
    }

    static int mostKeys() {
        return MOST_KEYS;
    }

    private Object value(GgufInput in, int type, String key) throws IOException {
        if (type == LIST) {
            return list(in, key);
        }
        stored.put(key, new Stored(type, type, 1));
        return single(in, type);
    }

    private static Object single(GgufInput in, int type) throws IOException {
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
            case 10, 11 -> in.int64();
            case 12 -> in.float64();
            default -> throw new MalformedGguf("The file's header holds a value of a kind that is not known: " + type + ".");
        };
    }

    private List<Object> list(GgufInput in, String key) throws IOException {
        int type = in.int32();
        if (type == LIST) {
            throw new MalformedGguf("The file's header holds a list of lists.");
        }
        int bytes = switch (type) {
            case 0, 1, 7 -> 1;
            case 2, 3 -> 2;
            case 4, 5, 6 -> 4;
            default -> 8;
        };
        long count = in.count("items in a list", MOST_ITEMS, bytes);
        stored.put(key, new Stored(LIST, type, count));
        boolean kept = count <= SHORT_LIST || key.equals("tokenizer.ggml.tokens") || key.equals("tokenizer.ggml.token_type");
        List<Object> items = new ArrayList<>(kept ? (int) count : 0);
        for (long i = 0; i < count; i++) {
            Object item = single(in, type);
            if (kept) {
                items.add(item);
            }
        }
        return items;
    }

    /** How the value of a key is stored; empty where there is none. */
    Optional<Stored> stored(String key) {
        return Optional.ofNullable(stored.get(key));
    }

    /** A number with a fraction, or {@code otherwise}. */
    double fraction(String key, double otherwise) {
        return values.get(key) instanceof Double number ? number : otherwise;
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

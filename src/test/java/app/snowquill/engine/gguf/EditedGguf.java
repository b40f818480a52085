package app.snowquill.engine.gguf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A real model file with something of its header changed, for tests. Its weights stay as they are. */
public final class EditedGguf {
    private final Map<String, byte[]> pairs = new LinkedHashMap<>();
    private final Map<String, byte[]> tensors = new LinkedHashMap<>();
    private final List<Integer> boundaries = new ArrayList<>();
    private final byte[] weights;

    public EditedGguf(Path file) {
        try {
            ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            in.position(8);
            long tensorCount = in.getLong();
            long pairCount = in.getLong();
            boundaries.addAll(List.of(0, 4, 8, 16, 24));
            for (long i = 0; i < pairCount; i++) {
                String key = text(in);
                int begin = in.position();
                boundaries.add(begin);
                boundaries.add(begin + 4);
                skip(in, in.getInt());
                pairs.put(key, slice(in, begin));
                boundaries.add(in.position());
            }
            for (long i = 0; i < tensorCount; i++) {
                String name = text(in);
                int begin = in.position();
                boundaries.add(begin);
                in.position(begin + 4 + 8 * in.getInt(begin) + 12);
                tensors.put(name, slice(in, begin));
                boundaries.add(in.position());
            }
            in.position((in.position() + 31) / 32 * 32);
            boundaries.add(in.position());
            weights = slice(in, in.position(), in.limit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the parts of the header begin and end, in bytes from the file's beginning. */
    public List<Integer> boundaries() {
        return List.copyOf(boundaries);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[(int) in.getLong()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void skip(ByteBuffer in, int type) {
        switch (type) {
            case 8 -> text(in);
            case 9 -> {
                int item = in.getInt();
                for (long left = in.getLong(); left > 0; left--) {
                    skip(in, item);
                }
            }
            default -> in.position(in.position() + size(type));
        }
    }

    private static int size(int type) {
        return type == 0 || type == 1 || type == 7 ? 1 : type == 2 || type == 3 ? 2 : type < 7 ? 4 : 8;
    }

    private static byte[] slice(ByteBuffer in, int begin) {
        return slice(in, begin, in.position());
    }

    private static byte[] slice(ByteBuffer in, int begin, int end) {
        byte[] bytes = new byte[end - begin];
        in.get(begin, bytes);
        return bytes;
    }

    public EditedGguf without(String key) {
        pairs.remove(key);
        return this;
    }

    public EditedGguf text(String key, String value) {
        return typed(key, 8, GgufFile.bytes(value));
    }

    public EditedGguf number(String key, long value) {
        return typed(key, 4, GgufFile.little(4).putInt((int) value).array());
    }

    public EditedGguf signed(String key, int value) {
        return typed(key, 5, GgufFile.little(4).putInt(value).array());
    }

    public EditedGguf fraction(String key, float value) {
        return typed(key, 6, GgufFile.little(4).putFloat(value).array());
    }

    public EditedGguf texts(String key, List<String> values) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(GgufFile.little(12).putInt(8).putLong(values.size()).array());
        values.forEach(value -> list.writeBytes(GgufFile.bytes(value)));
        return typed(key, 9, list.toByteArray());
    }

    public EditedGguf numbers(String key, int type, int count, int value) {
        ByteBuffer list = GgufFile.little(12 + count * size(type)).putInt(type).putLong(count);
        IntStream.range(0, count).forEach(i -> {
            if (size(type) == 4) {
                list.putInt(value);
            } else {
                list.put((byte) value);
            }
        });
        return typed(key, 9, list.array());
    }

    public EditedGguf typed(String key, int type, byte[] value) {
        pairs.put(key, ByteBuffer.allocate(4 + value.length).order(ByteOrder.LITTLE_ENDIAN).putInt(type).put(value).array());
        return this;
    }

    /** Moves every value of the architecture to another one. */
    public EditedGguf architecture(String other) {
        Map<String, byte[]> moved = new LinkedHashMap<>();
        pairs.forEach((key, value) -> moved.put(key.startsWith("llama.") ? other + key.substring(5) : key, value));
        pairs.clear();
        pairs.putAll(moved);
        return text("general.architecture", other);
    }

    /** Changes what follows a tensor's name: dimensions, their lengths, type and offset. */
    public EditedGguf tensor(String name, UnaryOperator<ByteBuffer> change) {
        tensors.computeIfPresent(name, (key, bytes) ->
                change.apply(ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN)).array());
        return this;
    }

    public EditedGguf renamed(String tensor, String other) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        tensors.forEach((name, bytes) -> all.put(name.equals(tensor) ? other : name, bytes));
        tensors.clear();
        tensors.putAll(all);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(GgufFile.little(24).put("GGUF".getBytes(StandardCharsets.US_ASCII)).putInt(3)
                .putLong(tensors.size()).putLong(pairs.size()).array());
        pairs.forEach((key, value) -> {
            all.writeBytes(GgufFile.bytes(key));
            all.writeBytes(value);
        });
        tensors.forEach((name, rest) -> {
            all.writeBytes(GgufFile.bytes(name));
            all.writeBytes(rest);
        });
        all.writeBytes(new byte[(32 - all.size() % 32) % 32]);
        all.writeBytes(weights);
        return all.toByteArray();
    }

    public Path in(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

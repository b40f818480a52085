package app.snowquill.engine.gguf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small GGUF files for tests, right or wrong as they are told to be. */
final class GgufFile {
    private final ByteArrayOutputStream pairs = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
    private long pairCount;
    private long tensorCount;
    private int version = 3;

    static GgufFile whole(String architecture) {
        return new GgufFile().text("general.architecture", architecture).text("general.name", "Small one")
                .number(architecture + ".context_length", 4096).number(architecture + ".embedding_length", 64)
                .number(architecture + ".block_count", 2).number(architecture + ".attention.head_count", 4)
                .text("tokenizer.ggml.model", "gpt2").texts("tokenizer.ggml.tokens", "a", "b", "c")
                .tensor("token_embd.weight", 64, 0);
    }

    GgufFile version(int other) {
        version = other;
        return this;
    }

    GgufFile text(String key, String value) {
        return pair(key, 8, bytes(value));
    }

    GgufFile number(String key, int value) {
        return pair(key, 4, little(4).putInt(value).array());
    }

    GgufFile texts(String key, String... values) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(little(12).putInt(8).putLong(values.length).array());
        for (String value : values) {
            list.writeBytes(bytes(value));
        }
        return pair(key, 9, list.toByteArray());
    }

    GgufFile pair(String key, int type, byte[] value) {
        pairs.writeBytes(bytes(key));
        pairs.writeBytes(little(4).putInt(type).array());
        pairs.writeBytes(value);
        pairCount++;
        return this;
    }

    /** A tensor of 32-bit numbers. */
    GgufFile tensor(String name, long length, long offset) {
        return tensor(name, length, 0, offset);
    }

    GgufFile tensor(String name, long length, int type, long offset) {
        tensors.writeBytes(bytes(name));
        tensors.writeBytes(little(24).putInt(1).putLong(length).putInt(type).putLong(offset).array());
        tensorCount++;
        return this;
    }

    /** Tensors as they stand in a file, and how many. */
    GgufFile tensors(long count, byte[] whole) {
        tensors.writeBytes(whole);
        tensorCount = count;
        return this;
    }

    GgufFile tensorCount(long other) {
        tensorCount = other;
        return this;
    }

    GgufFile pairCount(long other) {
        pairCount = other;
        return this;
    }

    /** As gguf-split writes them: the number of a part, from 0, and of how many. */
    GgufFile part(int number, int count) {
        return pair("split.no", 2, little(2).putShort((short) number).array()).pair("split.count", 2,
                little(2).putShort((short) count).array());
    }

    byte[] bytes(int dataBytes) {
        return bytes(new byte[dataBytes]);
    }

    byte[] bytes(byte[] data) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(little(24).put("GGUF".getBytes(StandardCharsets.US_ASCII)).putInt(version).putLong(tensorCount)
                .putLong(pairCount).array());
        all.writeBytes(pairs.toByteArray());
        all.writeBytes(tensors.toByteArray());
        all.writeBytes(new byte[(32 - all.size() % 32) % 32]);
        all.writeBytes(data);
        return all.toByteArray();
    }

    Path in(Path file) {
        try {
            return Files.write(file, bytes(256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return little(8 + content.length).putLong(content.length).put(content).array();
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

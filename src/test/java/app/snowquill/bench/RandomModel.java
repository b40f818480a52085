package app.snowquill.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes a model of random weights with the vocabulary and the conversation frame of another one: as fast and as slow as
 * a trained one of its size, and as heavy. Weights are Q8_0, norms F32; the layout is llama.cpp's for the family "llama".
 */
final class RandomModel {
    private static final int ALIGNMENT = 32;
    private static final int F32 = 0;
    private static final int Q8_0 = 8;
    private static final int EMBEDDING = 768;
    private static final int BLOCKS = 12;
    private static final int INNER = 2_304;
    private static final int HEADS = 12;
    private static final int CONTEXT = 4_096;
    private static final int VOCABULARY = 4_096;
    private static final Map<String, Integer> SIZES = Map.of("llama.context_length", CONTEXT,
            "llama.embedding_length", EMBEDDING, "llama.block_count", BLOCKS, "llama.feed_forward_length", INNER,
            "llama.attention.head_count", HEADS, "llama.attention.head_count_kv", HEADS, "llama.rope.dimension_count", EMBEDDING / HEADS);

    private record Tensor(String name, int type, long... sizes) {
        long values() {
            long all = 1;
            for (long size : sizes) {
                all *= size;
            }
            return all;
        }

        long bytes() {
            return type == F32 ? values() * 4 : values() / 32 * 34;
        }
    }

    private RandomModel() {
    }

    /** @param likeIt a model of the family "llama" with a vocabulary of 4,096 */
    static Path write(Path likeIt, Path target) throws IOException {
        List<Tensor> tensors = tensors();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        copyPairs(ByteBuffer.wrap(Files.readAllBytes(likeIt)).order(ByteOrder.LITTLE_ENDIAN), tensors.size(), head);
        long offset = 0;
        for (Tensor tensor : tensors) {
            byte[] name = tensor.name().getBytes(StandardCharsets.UTF_8);
            ByteBuffer line = little(8 + name.length + 4 + 8 * tensor.sizes().length + 4 + 8).putLong(name.length).put(name)
                    .putInt(tensor.sizes().length);
            for (long size : tensor.sizes()) {
                line.putLong(size);
            }
            head.writeBytes(line.putInt(tensor.type()).putLong(offset).array());
            offset += aligned(tensor.bytes());
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 20)) {
            out.write(head.toByteArray());
            out.write(new byte[(int) (aligned(head.size()) - head.size())]);
            Random random = new Random(11);
            for (Tensor tensor : tensors) {
                weights(tensor, random, out);
            }
        }
        return target;
    }

    private static List<Tensor> tensors() {
        List<Tensor> all = new ArrayList<>();
        all.add(new Tensor("token_embd.weight", Q8_0, EMBEDDING, VOCABULARY));
        all.add(new Tensor("output_norm.weight", F32, EMBEDDING));
        all.add(new Tensor("output.weight", Q8_0, EMBEDDING, VOCABULARY));
        for (int i = 0; i < BLOCKS; i++) {
            String block = "blk." + i + ".";
            all.add(new Tensor(block + "attn_norm.weight", F32, EMBEDDING));
            for (String part : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
                all.add(new Tensor(block + part + ".weight", Q8_0, EMBEDDING, EMBEDDING));
            }
            all.add(new Tensor(block + "ffn_norm.weight", F32, EMBEDDING));
            all.add(new Tensor(block + "ffn_gate.weight", Q8_0, EMBEDDING, INNER));
            all.add(new Tensor(block + "ffn_up.weight", Q8_0, EMBEDDING, INNER));
            all.add(new Tensor(block + "ffn_down.weight", Q8_0, INNER, EMBEDDING));
        }
        return all;
    }

    private static void weights(Tensor tensor, Random random, OutputStream out) throws IOException {
        if (tensor.type() == F32) {
            ByteBuffer ones = little((int) tensor.bytes());
            while (ones.hasRemaining()) {
                ones.putFloat(1);
            }
            out.write(ones.array());
        } else {
            byte[] block = new byte[34];
            for (long left = tensor.values() / 32; left > 0; left--) {
                random.nextBytes(block);
                block[0] = (byte) 0x00; // the scale as F16: 0x0A00 is about 0.00018, so that weights lie within 0.024
                block[1] = (byte) 0x0A;
                out.write(block);
            }
        }
        out.write(new byte[(int) (aligned(tensor.bytes()) - tensor.bytes())]);
    }

    private static void copyPairs(ByteBuffer in, int tensorCount, ByteArrayOutputStream out) {
        in.position(16);
        long pairs = in.getLong();
        out.writeBytes(little(24).putInt(0x46554747).putInt(3).putLong(tensorCount).putLong(pairs).array());
        for (long i = 0; i < pairs; i++) {
            int from = in.position();
            String key = text(in);
            int type = in.getInt();
            int value = in.position();
            skip(in, type);
            byte[] whole = new byte[in.position() - from];
            in.get(from, whole);
            if (SIZES.containsKey(key)) {
                ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(value - from, SIZES.get(key));
            }
            out.writeBytes(whole);
        }
    }

    private static void skip(ByteBuffer in, int type) {
        if (type == 8) {
            text(in);
        } else if (type == 9) {
            int item = in.getInt();
            for (long left = in.getLong(); left > 0; left--) {
                skip(in, item);
            }
        } else {
            in.position(in.position() + switch (type) {
                case 0, 1, 7 -> 1;
                case 2, 3 -> 2;
                case 4, 5, 6 -> 4;
                default -> 8;
            });
        }
    }

    private static String text(ByteBuffer in) {
        byte[] content = new byte[(int) in.getLong()];
        in.get(content);
        return new String(content, StandardCharsets.UTF_8);
    }

    private static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

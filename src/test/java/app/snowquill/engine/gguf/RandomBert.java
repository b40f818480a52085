package app.snowquill.engine.gguf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes a small encoder of the BERT family whose weights are dice, for tests: it loads and gives vectors that mean nothing. */
public final class RandomBert {
    private static final int EMBEDDING = 64;
    private static final int INNER = 128;
    private static final int BLOCKS = 2;
    private static final int CONTEXT = 128;
    private static final List<String> MARKS = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

    private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
    private final ByteArrayOutputStream weights = new ByteArrayOutputStream();
    private final Random dice = new Random(7);
    private int count;

    private RandomBert() {
    }

    public static Path in(Path file) {
        return new RandomBert().write(file);
    }

    private Path write(Path file) {
        List<String> tokens = tokens();
        GgufFile head = new GgufFile().text("general.architecture", "bert").text("general.name", "Dice")
                .number("bert.context_length", CONTEXT).number("bert.embedding_length", EMBEDDING)
                .number("bert.feed_forward_length", INNER).number("bert.block_count", BLOCKS)
                .number("bert.attention.head_count", 4).number("bert.pooling_type", 1)
                .pair("bert.attention.layer_norm_epsilon", 6, GgufFile.little(4).putFloat(1e-12f).array())
                .pair("bert.attention.causal", 7, new byte[] {0}).text("tokenizer.ggml.model", "bert")
                .number("tokenizer.ggml.token_type_count", 2).texts("tokenizer.ggml.tokens", tokens.toArray(String[]::new))
                .number("tokenizer.ggml.padding_token_id", 0).number("tokenizer.ggml.unknown_token_id", 1)
                .number("tokenizer.ggml.bos_token_id", 2).number("tokenizer.ggml.cls_token_id", 2)
                .number("tokenizer.ggml.seperator_token_id", 3).number("tokenizer.ggml.mask_token_id", 4);
        kinds(head, tokens.size());
        tensor("token_embd.weight", EMBEDDING, tokens.size());
        tensor("token_types.weight", EMBEDDING, 2);
        tensor("position_embd.weight", EMBEDDING, CONTEXT);
        norm("token_embd_norm");
        for (int i = 0; i < BLOCKS; i++) {
            block("blk." + i + ".");
        }
        try {
            return Files.write(file, head.tensors(count, tensors.toByteArray()).bytes(weights.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tokens() {
        List<String> tokens = new ArrayList<>(MARKS);
        for (char c = 'a'; c <= 'z'; c++) {
            tokens.add("\u2581" + c); // as a word begins
            tokens.add(String.valueOf(c)); // as it goes on
        }
        List.of(".", ",", "snow", "the", "mayor", "letter", "burned").forEach(word -> tokens.add("\u2581" + word));
        return tokens;
    }

    private static void kinds(GgufFile head, int size) {
        ByteBuffer kinds = GgufFile.little(12 + 4 * size).putInt(5).putLong(size);
        for (int i = 0; i < size; i++) {
            kinds.putInt(i < MARKS.size() ? 3 : 1);
        }
        head.pair("tokenizer.ggml.token_type", 9, kinds.array());
    }

    private void block(String name) {
        for (String part : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
            tensor(name + part + ".weight", EMBEDDING, EMBEDDING);
            bias(name + part, EMBEDDING);
        }
        norm(name + "attn_output_norm");
        tensor(name + "ffn_up.weight", EMBEDDING, INNER);
        bias(name + "ffn_up", INNER);
        tensor(name + "ffn_down.weight", INNER, EMBEDDING);
        bias(name + "ffn_down", EMBEDDING);
        norm(name + "layer_output_norm");
    }

    private void norm(String name) {
        tensor(name + ".weight", EMBEDDING);
        bias(name, EMBEDDING);
    }

    /** None to speak of: else it would stand in every vector, and all would be alike. */
    private void bias(String name, int length) {
        tensor(name + ".bias", 0f, length);
    }

    private void tensor(String name, int... lengths) {
        tensor(name, 0.3f, lengths);
    }

    private void tensor(String name, float spread, int... lengths) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer about = GgufFile.little(8 + text.length + 4 + 8 * lengths.length + 12).putLong(text.length).put(text)
                .putInt(lengths.length);
        int size = 1;
        for (int length : lengths) {
            about.putLong(length);
            size *= length;
        }
        tensors.writeBytes(about.putInt(0).putLong(weights.size()).array());
        ByteBuffer values = GgufFile.little((size * Float.BYTES + 31) / 32 * 32);
        for (int i = 0; i < size; i++) {
            values.putFloat((float) dice.nextGaussian() * spread);
        }
        weights.writeBytes(values.array());
        count++;
    }
}

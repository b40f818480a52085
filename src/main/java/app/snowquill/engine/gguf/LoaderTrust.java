package app.snowquill.engine.gguf;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks what the native loader takes on trust: values that make it read beyond its memory, divide by nothing or end its
 * process, found by changing whole files until it did. One file; used once.
 */
final class LoaderTrust {
    private static final String TOKENS = "tokenizer.ggml.tokens";
    private static final int UINT32 = 4;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 6;
    private static final int TEXT = 8;
    private static final int MOST_BLOCKS = 512;
    private static final int MOST_EXPERTS = 256;
    private static final int LONGEST_TEMPLATE = 128 << 10;
    private static final int DEEPEST_TEMPLATE = 100;
    private static final Set<String> TOKENIZERS = Set.of("", "none", "no_vocab", "llama", "gpt2", "t5", "rwkv");
    private static final String WORD_PIECES = "bert";
    /** The tokens it puts around and into texts, and what they are where the file doesn't say. */
    private static final Map<String, Long> MARKS = Map.of("tokenizer.ggml.bos_token_id", 101L, "tokenizer.ggml.unknown_token_id",
            100L, "tokenizer.ggml.seperator_token_id", 102L, "tokenizer.ggml.padding_token_id", 0L);
    private static final Set<String> ROPE_SCALINGS = Set.of("none", "linear", "yarn", "longrope");
    private static final List<String> ROUNDINGS = List.of("layer_norm_rms_epsilon", "layer_norm_epsilon", "group_norm_epsilon");

    private final GgufValues values;
    private final String architecture;

    LoaderTrust(GgufValues values, String architecture) {
        this.values = values;
        this.architecture = architecture;
    }

    /** @throws MalformedGguf where the loader would not survive the file */
    void check() {
        for (String key : List.of("general.alignment", "general.file_type")) {
            values.stored(key).ifPresent(stored -> require(stored.type() == UINT32, key));
        }
        sizes();
        vocabulary();
        values.text("tokenizer.chat_template").ifPresent(LoaderTrust::template);
    }

    private void sizes() {
        require(values.number(key("block_count"), 0) <= MOST_BLOCKS, key("block_count"));
        long experts = values.number(key("expert_count"), 0);
        long used = values.number(key("expert_used_count"), 0);
        require(experts >= 0 && experts <= MOST_EXPERTS && used >= 0 && used <= experts && experts > 0 == used > 0,
                key("expert_count"));
        values.text(key("rope.scaling.type")).ifPresent(type ->
                require(ROPE_SCALINGS.contains(type), key("rope.scaling.type")));
        for (String rounding : ROUNDINGS) {
            String key = key("attention." + rounding);
            require(values.fraction(key, 0) >= 0, key); // false of what is no number as well
        }
    }

    private void vocabulary() {
        String kind = values.text("tokenizer.ggml.model").orElse("");
        require(TOKENIZERS.contains(kind) || kind.equals(WORD_PIECES) && GgufCheck.embeds(architecture), "tokenizer.ggml.model");
        values.stored(TOKENS).ifPresent(tokens -> {
            require(tokens.isListOf(TEXT), TOKENS);
            beside("tokenizer.ggml.token_type", INT32, tokens.count());
            beside("tokenizer.ggml.scores", FLOAT32, tokens.count());
            texts(kind);
            if (kind.equals(WORD_PIECES)) {
                MARKS.forEach((mark, usual) -> require(values.number(mark, usual) >= 0
                        && values.number(mark, usual) < tokens.count(), mark));
            }
        });
    }

    private void beside(String key, int itemType, long count) {
        values.stored(key).ifPresent(list -> require(list.isListOf(itemType) && list.count() == count, key));
    }

    private void texts(String kind) {
        Set<String> seen = new HashSet<>();
        for (Object token : values.list(TOKENS)) {
            String text = (String) token;
            boolean readable = !text.isEmpty() && text.indexOf('\uFFFD') < 0; // others may only look the same
            require(seen.add(text) || !readable, TOKENS);
        }
        if (kind.equals("llama")) {
            for (int code = 0; code < 256; code++) {
                String single = String.valueOf((char) code);
                require(seen.contains(String.format("<0x%02X>", code)) || code < 0x80 && seen.contains(single), TOKENS);
            }
        }
    }

    private static void template(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        if (text.length() > LONGEST_TEMPLATE || deepest > DEEPEST_TEMPLATE) {
            throw new MalformedGguf("The model's conversation template is too long or too deeply nested to be used.");
        }
    }

    private String key(String name) {
        return architecture + "." + name;
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new MalformedGguf("What the file's header says for " + key + " can't be right, so the file is damaged "
                    + "or not made for this program's engine.");
        }
    }
}

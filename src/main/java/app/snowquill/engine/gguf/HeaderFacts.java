package app.snowquill.engine.gguf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds in a file's values what {@link GgufHeader} tells. */
final class HeaderFacts {
    private static final Set<String> START_BY_HABIT = Set.of("llama3", "llama-v3", "llama-bpe", "falcon3", "tekken",
            "chameleon", "exaone4");
    private static final long CONTROL = 3;
    private static final long USER_DEFINED = 4;

    private final Path file;
    private final GgufValues values;
    private final String architecture;

    HeaderFacts(Path file, GgufValues values) {
        this.file = file;
        this.values = values;
        this.architecture = values.text("general.architecture")
                .orElseThrow(() -> new MalformedGguf("The file doesn't say what kind of model it is."));
    }

    /**
     * @param size of all the model's files, in bytes
     * @param weights those of all its files
     */
    GgufHeader header(long size, long dataOffset, TensorTable weights, String identity) {
        new LoaderTrust(values, architecture).check();
        String fileName = file.getFileName().toString();
        String name = values.text("general.name").filter(text -> !text.isBlank())
                .orElse(fileName.toLowerCase(Locale.ROOT).endsWith(".gguf")
                        ? fileName.substring(0, fileName.length() - 5) : fileName);
        return new GgufHeader(file, size, dataOffset, name.strip(), architecture,
                FileType.name(values.number("general.file_type", -1)), weights.parameters(),
                values.size(architecture + ".context_length", 0), values.text("general.license").orElse(""),
                values.text("tokenizer.chat_template"), layers(), weights.weights(), vocabulary(), weights.newer(), identity);
    }

    private GgufHeader.Layers layers() {
        int embedding = values.size(architecture + ".embedding_length", 0);
        int heads = values.size(architecture + ".attention.head_count", 0);
        int keyHeads = values.size(architecture + ".attention.head_count_kv", heads);
        int headLength = heads == 0 ? 0 : embedding / heads;
        return new GgufHeader.Layers(values.size(architecture + ".block_count", 0), embedding, heads, keyHeads,
                values.size(architecture + ".attention.key_length", headLength),
                values.size(architecture + ".attention.value_length", headLength));
    }

    private GgufHeader.Vocabulary vocabulary() {
        List<Object> texts = values.list("tokenizer.ggml.tokens");
        List<Object> kinds = values.list("tokenizer.ggml.token_type");
        List<String> control = new ArrayList<>();
        for (int i = 0; i < Math.min(texts.size(), kinds.size()); i++) {
            if (texts.get(i) instanceof String text && kinds.get(i) instanceof Long kind && isControl(text, kind)) {
                control.add(text);
            }
        }
        String kind = values.text("tokenizer.ggml.model").orElse("");
        return new GgufHeader.Vocabulary(kind, texts.size(), startToken(kind, texts.size()), control);
    }

    /** User-defined tokens are partly plain text, runs of spaces for one; those in brackets steer the model. */
    private static boolean isControl(String text, long kind) {
        return text.length() > 2 && (kind == CONTROL
                || kind == USER_DEFINED && text.matches("[<\\[].*[>\\]]") && !text.isBlank());
    }

    private int startToken(String kind, int size) {
        boolean wanted = values.flag("tokenizer.ggml.add_bos_token").orElseGet(() -> kind.equals("llama")
                || values.text("tokenizer.ggml.pre").filter(START_BY_HABIT::contains).isPresent());
        if (!wanted) {
            return -1;
        }
        int token = values.size("tokenizer.ggml.bos_token_id", kind.equals("llama") ? 1 : 11);
        if (token >= size) {
            throw new MalformedGguf("The file's start token is not in its vocabulary.");
        }
        return token;
    }
}

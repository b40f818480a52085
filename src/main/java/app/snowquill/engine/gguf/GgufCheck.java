package app.snowquill.engine.gguf;

import app.snowquill.engine.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Says whether this program can run a model, and what memory it would need. Holds nothing; any thread. */
public final class GgufCheck {
    private static final int USUAL_CONTEXT = 8_192;
    private static final int KEPT_VALUE_BYTES = 2; // keys and values are kept as F16
    private static final long PROCESS_BYTES = 120L << 20;

    /** What the included llama.cpp can write with. Newer families need a newer one. */
    private static final Set<String> KNOWN = Set.of("llama", "deci", "falcon", "grok", "gpt2", "gptj", "gptneox", "mpt",
            "baichuan", "starcoder", "refact", "bloom", "stablelm", "qwen", "qwen2", "qwen2moe", "qwen2vl", "phi2",
            "phi3", "phimoe", "plamo", "codeshell", "orion", "internlm2", "minicpm", "minicpm3", "gemma", "gemma2",
            "gemma3", "starcoder2", "mamba", "xverse", "command-r", "cohere2", "dbrx", "olmo", "olmo2", "olmoe",
            "openelm", "arctic", "deepseek", "deepseek2", "chatglm", "bitnet", "jais", "nemotron", "exaone", "rwkv6",
            "rwkv6qwen2", "rwkv7", "arwkv7", "granite", "granitemoe", "chameleon");
    private static final Set<String> NO_WRITERS = Set.of("bert", "nomic-bert", "jina-bert-v2", "t5", "t5encoder",
            "wavtokenizer-dec", "clip", "modern-bert");

    private static final Set<String> NO_TOKENIZER = Set.of("none", "no_vocab");

    /** A sentence why the model can't be used here; empty where it can. */
    public Optional<String> reasonAgainst(GgufHeader header) {
        String kind = header.architecture();
        if (NO_WRITERS.contains(kind)) {
            return Optional.of("This model can't write text; it is made for other work (" + kind + ").");
        }
        if (!KNOWN.contains(kind)) {
            return Optional.of("Models of the family " + kind + " are newer than this program's engine, or not known to "
                    + "it. Choose another model, or run this one in a server of its own.");
        }
        if (header.vocabulary().size() == 0 || header.vocabulary().kind().isBlank()
                || NO_TOKENIZER.contains(header.vocabulary().kind())) {
            return Optional.of("The file holds no vocabulary, so the model can't read or write text.");
        }
        GgufHeader.Layers layers = header.layers();
        if (header.parameters() == 0 || layers.blocks() < 1 || layers.embedding() < 1 || header.contextTokens() < 1) {
            return Optional.of("The file is only a part of a model: its weights or its sizes are missing.");
        }
        return Optional.empty();
    }

    /** All that can be told about a file; of one that is no model, why. */
    public ModelFacts facts(Path file, String origin, EngineSettings settings) {
        try {
            GgufHeader header = new GgufReader().read(file);
            return new ModelFacts(file, header.name(), origin, header.architecture(), header.quantisation(),
                    header.parameters(), header.contextTokens(), header.licence(), header.fileBytes(),
                    memoryBytes(header, settings), reasonAgainst(header).orElse(""));
        } catch (MalformedGguf e) {
            return new ModelFacts(file, String.valueOf(file.getFileName()), origin, "", "", 0, 0, "", size(file), 0,
                    e.getMessage());
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Tokens of one request: what the settings say or the usual, never more than the model was trained for. */
    public static int contextTokens(GgufHeader header, EngineSettings settings) {
        int wanted = settings.contextTokens() > 0 ? settings.contextTokens() : USUAL_CONTEXT;
        return header.contextTokens() > 0 ? Math.min(wanted, header.contextTokens()) : wanted;
    }

    /** Threads that the model is run with: what the settings say, or one fewer than the machine has cores. */
    public static int threads(EngineSettings settings) {
        return settings.threads() > 0 ? settings.threads() : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** The memory that loading and using the model takes, in bytes; an estimate, rather high than low. */
    public long memoryBytes(GgufHeader header, EngineSettings settings) {
        GgufHeader.Layers layers = header.layers();
        long tokens = (long) contextTokens(header, settings) * settings.slots();
        long kept = tokens * layers.blocks() * layers.keyHeads() * KEPT_VALUE_BYTES
                * ((long) layers.keyLength() + layers.valueLength());
        long chunk = ReadingBatch.tokens(header.parameters(), threads(settings), settings.gpuLayers() > 0);
        long logits = chunk * header.vocabulary().size() * Float.BYTES;
        long scores = chunk * tokens * Math.max(1, layers.heads()) * Float.BYTES;
        long activations = chunk * layers.embedding() * 16L * Float.BYTES;
        return header.fileBytes() + kept + logits + scores + activations + PROCESS_BYTES;
    }
}

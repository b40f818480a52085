package app.snowquill.engine.gguf;

import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Says whether this program can run a model, and what memory it would need. Holds nothing; any thread. */
public final class GgufCheck {
    private static final int USUAL_CONTEXT = 8_192;

    /** What the included llama.cpp can write with. Newer families need a newer one. */
    private static final Set<String> KNOWN = Set.of("llama", "deci", "falcon", "grok", "gpt2", "gptj", "gptneox", "mpt",
            "baichuan", "starcoder", "refact", "bloom", "stablelm", "qwen", "qwen2", "qwen2moe", "qwen2vl", "phi2",
            "phi3", "phimoe", "plamo", "codeshell", "orion", "internlm2", "minicpm", "minicpm3", "gemma", "gemma2",
            "gemma3", "starcoder2", "mamba", "xverse", "command-r", "cohere2", "dbrx", "olmo", "olmo2", "olmoe",
            "openelm", "arctic", "deepseek", "deepseek2", "chatglm", "bitnet", "jais", "nemotron", "exaone", "rwkv6",
            "rwkv6qwen2", "rwkv7", "arwkv7", "granite", "granitemoe", "chameleon");
    private static final Set<String> NO_WRITERS = Set.of("t5", "t5encoder",
            "wavtokenizer-dec", "clip", "modern-bert");

    /** What reads a whole text at once and gives a vector for it. */
    private static final Set<String> ENCODERS = Set.of("bert", "nomic-bert", "jina-bert-v2");
    private static final Set<String> NO_TOKENIZER = Set.of("none", "no_vocab");

    /** A sentence why the included engine can't use the model; empty where it can. */
    public Optional<String> reasonAgainst(GgufHeader header) {
        return reasonAgainst(header, EngineKind.LLAMA);
    }

    /**
     * A sentence why the model can't be used here; empty where it can.
     *
     * @param kind the engine that is to run it: a server may know newer models than the included one
     */
    public Optional<String> reasonAgainst(GgufHeader header, EngineKind kind) {
        return fault(header).or(() -> kind == EngineKind.LLAMA ? newer(header) : Optional.empty());
    }

    /** Whether models of this family are made to give vectors of texts. */
    public static boolean embeds(String architecture) {
        return ENCODERS.contains(architecture);
    }

    /** A sentence why the included engine can't make vectors with it; empty where it can. */
    public Optional<String> reasonAgainstVectors(GgufHeader header) {
        if (header.architecture().startsWith("rwkv") || header.architecture().equals("mamba")) {
            return Optional.of("Models of the family " + header.architecture() + " give no vectors of texts. Choose another one.");
        }
        return embeds(header.architecture()) ? incomplete(header).or(() -> newerWeights(header)) : reasonAgainst(header);
    }

    /** Why no engine can write with it. */
    private static Optional<String> fault(GgufHeader header) {
        if (embeds(header.architecture())) {
            return Optional.of("This model can't write text; it is made for search by meaning (" + header.architecture() + ").");
        }
        return NO_WRITERS.contains(header.architecture())
                ? Optional.of("This model can't write text; it is made for other work (" + header.architecture() + ").")
                : incomplete(header);
    }

    private static Optional<String> incomplete(GgufHeader header) {
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

    private static Optional<String> newer(GgufHeader header) {
        return KNOWN.contains(header.architecture()) ? newerWeights(header)
                : Optional.of(newer("Models of the family " + header.architecture()));
    }

    private static Optional<String> newerWeights(GgufHeader header) {
        return header.newerWeights().map(kind -> newer("Models with " + kind + " weights"));
    }

    private static String newer(String which) {
        return which + " are newer than the included engine, or not known to it. "
                + "Run this one with a llama-server program of yours (engine “server” in the settings), or choose another model.";
    }

    /** All that can be told about a file; of one that is no model, why. */
    public ModelFacts facts(Path file, String origin, EngineSettings settings) {
        try {
            GgufHeader header = new GgufReader().read(file);
            return new ModelFacts(file, origin, Optional.of(header), size(file), Optional.of(memory(header, settings)),
                    reasonAgainst(header).orElse(""));
        } catch (MalformedGguf e) {
            return new ModelFacts(file, origin, Optional.empty(), size(file), Optional.empty(), e.getMessage());
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

    /** The memory that loading and using the model takes, in the system and on a graphics card. */
    public MemoryNeed memory(GgufHeader header, EngineSettings settings) {
        return new MemoryEstimate().of(header, settings, KeptContexts.here(header, settings));
    }
}

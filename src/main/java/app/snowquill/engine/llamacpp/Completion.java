package app.snowquill.engine.llamacpp;

import app.snowquill.engine.Sampling;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The JSON that llama.cpp's completion takes, from its binding and from its server alike. */
public final class Completion {
    /** Tokens in which repeated phrases are looked for: as many as the usual context. Newer servers take no -1 for all. */
    private static final int LOOKED_BACK = 8_192;
    /** Keeps a very small model's long tail of nonsense out; larger ones are bounded by min_p long before. */
    private static final int LIKELIEST = 40;

    private Completion() {
    }

    /** @param prompt as tokens, the start token among them */
    public static ObjectNode body(int slot, int[] prompt) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode tokens = body.putArray("prompt");
        for (int token : prompt) {
            tokens.add(token);
        }
        return body.put("id_slot", slot).put("cache_prompt", true);
    }

    /** @param grammar what keeps the answer to a shape, as GBNF */
    public static ObjectNode of(int slot, int[] prompt, Sampling sampling, int maxTokens, Optional<String> grammar,
                                Endings endings) {
        long seed = sampling.seed();
        ObjectNode body = body(slot, prompt).put("stream", true).put("n_predict", maxTokens)
                .put("temperature", sampling.temperature()).put("min_p", sampling.minP())
                .put("top_k", LIKELIEST).put("top_p", 1.0)
                .put("repeat_penalty", sampling.repeatPenalty()).put("repeat_last_n", 256)
                .put("seed", seed < 0 ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed & 0x7FFFFFFF);
        if (sampling.dry()) {
            body.put("dry_multiplier", 0.8).put("dry_base", 1.75).put("dry_allowed_length", 2)
                    .put("dry_penalty_last_n", LOOKED_BACK);
        }
        if (sampling.xtc() > 0) {
            body.put("xtc_probability", sampling.xtc()).put("xtc_threshold", 0.1);
        }
        grammar.ifPresent(rules -> {
            body.put("grammar", rules);
            endings.favour(body);
        });
        return body;
    }
}

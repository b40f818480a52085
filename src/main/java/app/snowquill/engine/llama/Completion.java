package app.snowquill.engine.llama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.ThreadLocalRandom;

/** The JSON that the binding's completion takes. */
final class Completion {
    private static final int WHOLE_CONTEXT = -1;
    /** Keeps a very small model's long tail of nonsense out; larger ones are bounded by min_p long before. */
    private static final int LIKELIEST = 40;

    private Completion() {
    }

    /** What the slot knows of the prompt is not read again, unless that can't be trusted. */
    static ObjectNode body(Slot slot, int[] prompt) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode tokens = body.putArray("prompt");
        for (int token : prompt) {
            tokens.add(token);
        }
        return body.put("id_slot", slot.id()).put("cache_prompt", slot.trusted());
    }

    /** @param ask the frame that asks for the answer */
    static ObjectNode of(Slot slot, int[] prompt, JsonNode ask, Endings endings) {
        JsonNode sampling = ask.get("sampling");
        long seed = sampling.get("seed").asLong();
        ObjectNode body = body(slot, prompt).put("stream", true).put("n_predict", ask.get("maxTokens").asInt())
                .put("temperature", sampling.get("temperature").asDouble())
                .put("min_p", sampling.get("minP").asDouble())
                .put("top_k", LIKELIEST).put("top_p", 1.0)
                .put("repeat_penalty", sampling.get("repeatPenalty").asDouble()).put("repeat_last_n", 256)
                .put("seed", seed < 0 ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed & 0x7FFFFFFF);
        if (sampling.get("dry").asBoolean()) {
            body.put("dry_multiplier", 0.8).put("dry_base", 1.75).put("dry_allowed_length", 2)
                    .put("dry_penalty_last_n", WHOLE_CONTEXT);
        }
        if (ask.hasNonNull("grammar")) {
            body.put("grammar", ask.get("grammar").asText());
            endings.favour(body);
        }
        return body;
    }
}

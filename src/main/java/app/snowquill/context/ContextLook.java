package app.snowquill.context;

import java.util.List;
import java.util.Optional;

/**
 * What an agent would be sent for a scene, as the inspector shows it. Immutable.
 *
 * @param layers all four, in the order in which they are sent
 * @param limit tokens the model holds in one call
 * @param template tokens of the chat template and the task's own words around the elements
 * @param answer tokens kept for the answer
 * @param total tokens of the whole prompt, template included, answer not
 * @param system the rendered prompt's first part
 * @param user the rendered prompt's second part
 * @param promptHash SHA-256 of both
 * @param cached what of it a model need not read again; empty where nothing was asked yet
 * @param refusal why nothing would be sent; empty where all is well
 */
public record ContextLook(Agent agent, String scene, List<LayerUse> layers, int limit, int template, int answer, int total, String system,
                          String user, String promptHash, Optional<Cached> cached, Optional<Refusal> refusal) {
    public ContextLook {
        layers = List.copyOf(layers);
    }

    /** Tokens that nobody uses. */
    public int free() {
        return Math.max(0, limit - total - answer);
    }

    /**
     * The last call of this agent for this scene or the one before it.
     *
     * @param tokens read from cache
     * @param of tokens of that prompt
     * @param same leading tokens of this prompt that are those of that one
     * @param savedMillis what not reading them again saved
     */
    public record Cached(int tokens, int of, int same, long savedMillis) {
    }

    /**
     * @param sentence "The card and pinned notes do not fit. Nothing was sent."
     * @param missing tokens that are wanting
     * @param remedies what would mend it, each a sentence
     */
    public record Refusal(String sentence, int missing, List<String> remedies) {
        public Refusal {
            remedies = List.copyOf(remedies);
        }
    }
}

package app.snowquill.pipeline.agents;

/**
 * A prompt with its inputs filled in.
 *
 * @param tokens of the whole as it is sent; 0 where no model is there to count
 * @param limit tokens that the model holds; 0 likewise
 * @param questions how many are asked for the whole, of which this is the first
 * @param problem why it would not be sent, with the remedies; blank where it would
 */
public record PromptPreview(Basis basis, String system, String user, int tokens, int limit, int questions, String problem) {
    /** What the inputs were filled with. */
    public enum Basis {
        SCENE, STEP, NAMES
    }
}

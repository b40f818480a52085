package app.snowquill.pipeline;

/**
 * @param scene id of the scene
 * @param kind what to write
 * @param instruction what should happen; blank follows the card
 * @param words length asked for; 0 for the kind's own
 */
public record SuggestionRequest(String scene, Kind kind, String instruction, int words) {
    public enum Kind {
        /** The whole scene from its card. */
        DRAFT,
        /** What comes after the text as it stands, about 250 words. */
        CONTINUE
    }
}

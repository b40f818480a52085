package app.snowquill.pipeline;

import java.time.Instant;

/**
 * One call of the model that ended, as the activity view and the command line show it. Holds no text of the book.
 *
 * @param id for {@link BookSession#rawText}
 * @param component who asked: "step-9", "writer"
 * @param stage the prompt's name
 * @param subject the document it was for, "card:scene-11"; blank where it was for none
 * @param attempt 1 for the first time it was asked
 * @param promptSha256 of the prompt as it was sent
 * @param parameters sampling and limits as canonical JSON
 * @param cachedTokens tokens of the prompt that were known from an earlier one
 * @param served where the answer came from
 * @param ending STOP, LENGTH, CANCELLED, or the kind of failure
 * @param hasRawText whether an answer that could not be used is kept
 */
public record CallInfo(long id, Instant at, String component, String stage, String subject, int attempt, String model,
                       String promptSha256, String parameters, int tokensIn, int tokensOut, int cachedTokens,
                       long firstTokenMillis, long totalMillis, Served served, String ending, boolean hasRawText) {
    /** Where an answer came from. */
    public enum Served {
        MODEL,
        /** Kept on disk from an earlier call. */
        STORE,
        /** Another call under way asked the very same. */
        SHARED
    }

    /** Speed of writing in tokens a second; 0 where too little was written to tell. */
    public double tokensPerSecond() {
        long writing = totalMillis - firstTokenMillis;
        return served != Served.MODEL || tokensOut < 2 || writing <= 0 ? 0 : (tokensOut - 1) * 1000.0 / writing;
    }
}

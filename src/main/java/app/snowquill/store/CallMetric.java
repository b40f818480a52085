package app.snowquill.store;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One call of the model: who asked, what for, how it ended and what it cost. Holds no text. Times in milliseconds.
 *
 * @param id 0 until it is kept
 * @param job the run it was part of
 * @param subject the document it was for, "card:s1"; blank where it was for none
 * @param parameters canonical JSON
 * @param served MODEL, STORE or SHARED
 * @param finish why the model stopped; blank where it failed
 * @param ending the same, or the kind of failure, also of a whole answer that could not be used
 * @param hasRawText whether that answer is kept; see {@link ProjectStore#rawText}
 */
public record CallMetric(long id, OptionalLong job, String component, String stage, String subject, String urgency,
                         int attempt, String promptSha256, String parameters, String model, int tokensIn, int tokensOut,
                         int cached, long firstTokenMillis, long totalMillis, String served, String finish, String ending,
                         boolean hasRawText, Instant at) {
    /** Most characters of an answer that are kept for looking into. */
    public static final int LONGEST_RAW_TEXT = 20_000;
}

package app.snowquill.store;

import java.time.Instant;
import java.util.OptionalLong;

/** What one call of the model cost. Holds no text. Times in milliseconds. */
public record CallMetric(OptionalLong job, String component, String stage, int attempt, String promptSha256,
                         String model, int tokensIn, int tokensOut, int cached, long firstTokenMillis,
                         long totalMillis, String finish, Instant at) {
}

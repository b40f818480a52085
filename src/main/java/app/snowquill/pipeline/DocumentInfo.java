package app.snowquill.pipeline;

import java.time.Instant;

/**
 * What is known of a document beside its content. {@code failure} is a sentence and {@code rawAnswer} what the model said,
 * both blank where the last try did not fail. A document that failed and was never written has version 0.
 */
public record DocumentInfo(int versions, long revision, Origin origin, String agent, Instant at, boolean stale,
                           boolean locked, String failure, String rawAnswer) {
    /** Who wrote the current version. */
    public enum Origin {
        HAND, AGENT, IMPORT
    }
}

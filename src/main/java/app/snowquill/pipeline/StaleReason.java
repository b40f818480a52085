package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.List;

/**
 * A document that a stale one reads and that is another now.
 *
 * @param at when it was last changed
 * @param fields paths of the fields that changed and are read; empty where it is stale itself, or came or went as a whole
 */
public record StaleReason(DocumentKey read, Instant at, List<String> fields) {
    public StaleReason {
        fields = List.copyOf(fields);
    }
}

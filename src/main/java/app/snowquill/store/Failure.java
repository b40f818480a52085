package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.time.Instant;

/** Why a document could not be written, in a sentence, and what the model said. */
public record Failure(DocumentKey key, String message, String raw, Instant at) {
}

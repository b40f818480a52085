package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.time.Instant;

/** A new version that waits beside hand-written or locked text until the author takes or refuses it. */
public record Proposal(DocumentKey key, String content, String consumed, String agent, Instant at) {
}

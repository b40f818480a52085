package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.List;

/**
 * One version in a history.
 *
 * @param id of the revision; in the history of the whole book, of the change set
 * @param name that the author gave it; else blank
 * @param repeats whether it says what an earlier one had said: somebody went back
 * @param removed whether it took the document out of the book
 * @param words of the text; of the whole book 0
 * @param documents what it changed
 */
public record PastVersion(long id, String name, DocumentInfo.Origin origin, String agent, String reason, Instant at,
                          boolean repeats, boolean removed, int words, List<DocumentKey> documents) {
}

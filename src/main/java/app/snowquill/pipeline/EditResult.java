package app.snowquill.pipeline;

import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.OptionalLong;

/**
 * What an edit did.
 *
 * @param revision the new revision of the first document that changed; empty where nothing changed
 * @param staled documents that are stale now and were not before
 * @param findings of the documents that were edited
 */
public record EditResult(OptionalLong revision, List<DocumentKey> staled, List<Finding> findings) {
}

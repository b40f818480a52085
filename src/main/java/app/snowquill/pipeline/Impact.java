package app.snowquill.pipeline;

import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import java.util.List;

/**
 * What keeping an edit would do.
 *
 * @param changes whether anything differs from what is kept
 * @param staled documents that would become stale
 * @param findings of the edited documents as they would be
 */
public record Impact(boolean changes, List<DocumentKey> staled, List<Finding> findings) {
}

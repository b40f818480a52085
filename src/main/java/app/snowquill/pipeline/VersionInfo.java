package app.snowquill.pipeline;

import java.time.Instant;

/** One version of a document. {@code number} counts from 1; {@code content} is JSON, or the text itself for prose. */
public record VersionInfo(int number, long revision, DocumentInfo.Origin origin, String agent, String reason,
                          Instant at, int words, String content) {
}

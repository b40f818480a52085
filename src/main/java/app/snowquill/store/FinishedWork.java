package app.snowquill.store;

import app.snowquill.story.DocumentKey;

/**
 * Says that a job has written a document, so that it never does so twice.
 *
 * @param document what was written
 * @param work SHA-256 of all that went into it, as hex
 */
public record FinishedWork(long job, DocumentKey document, String work) {
}

package app.snowquill.pipeline;

import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What the author decides about versions that wait, stale texts and findings. Safe from any thread; lives as long as its
 * session. Futures fail with a sentence for the author.
 */
public interface Decisions {
    /** The new version that waits beside a document, compared with the document as it stands. */
    Optional<WaitingVersion> waiting(DocumentKey key);

    /** What taking these changes would make stale. Cheap; keeps nothing. @param taken places in the version's passages */
    Impact impact(WaitingVersion version, Set<Integer> taken);

    /**
     * Takes these changes as one new version of the document and settles the one that waits; taking none refuses it. One
     * undo takes it all back. Refused where either text has changed since they were compared.
     *
     * @param taken places in the version's passages
     */
    CompletableFuture<EditResult> accept(WaitingVersion version, Set<Integer> taken);

    /** Takes the whole of what waits beside a document. */
    CompletableFuture<EditResult> accept(DocumentKey key);

    CompletableFuture<Void> refuse(DocumentKey key);

    /** Which documents that a stale one reads have changed since it was written, the newest change first. */
    CompletableFuture<List<StaleReason>> whyStale(DocumentKey key);

    /** Says of a finding that it is intended: it is no longer counted as long as the words it quotes stay the same. */
    CompletableFuture<Void> waive(Finding finding);

    /** Counts a waived finding again. */
    CompletableFuture<Void> takeBack(Finding finding);
}

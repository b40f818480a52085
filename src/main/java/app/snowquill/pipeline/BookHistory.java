package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * The past of an open book. Safe from any thread; lives as long as its session. Futures fail with a sentence for the
 * author.
 */
public interface BookHistory {
    /** Of one document, also of one that was taken out of the book. */
    TextHistory of(DocumentKey key);

    /** Of all documents together: each thing the author did or allowed. */
    TextHistory ofBook();

    /** What two revisions say, side by side. Refused where they are of different documents. */
    CompletableFuture<Comparison> compare(long leftRevision, long rightRevision);

    /** Writes an earlier revision's text again, whatever document it is of. */
    CompletableFuture<OptionalLong> goBack(long revision);

    /**
     * Puts one passage of the left side in the place of the right side's, as a change by hand. Refused where the document
     * was changed since it was compared.
     *
     * @param passage its place in {@code text.passages()}
     */
    CompletableFuture<OptionalLong> bringOver(ComparedText text, int passage);

    /** What {@link #thin} would take out now. Changes nothing. */
    CompletableFuture<ThinningOffer> thinning();

    /** Takes old saves out of the file, for good, and makes it smaller. */
    CompletableFuture<ThinningOffer> thin();
}

package app.snowquill.pipeline;

import java.util.concurrent.CompletableFuture;

/** A suggestion being written. */
public interface Suggestion {
    /** The whole text, also where it was stopped; fails with a sentence for the author, the text so far being kept as a partial. */
    CompletableFuture<SuggestionResult> done();

    void cancel();

    /** @param complete whether the model came to an end by itself */
    record SuggestionResult(String text, boolean complete, int words, double tokensPerSecond) {
    }
}

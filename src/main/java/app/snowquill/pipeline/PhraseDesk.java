package app.snowquill.pipeline;

import app.snowquill.scene.quality.PhraseList;
import java.util.concurrent.CompletableFuture;

/** The phrases that a book does without. Safe from any thread. */
public interface PhraseDesk {
    CompletableFuture<PhraseList> phrases();

    /** Kept in the book's settings, where undo does not touch them. */
    CompletableFuture<Void> keep(PhraseList phrases);
}

package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.Replacement;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Shows what a replacement would change, and does it. Safe from any thread. */
public interface ReplaceDesk {
    /** What is replaced: any words, or a name in all its forms. */
    enum Subject {
        WORDS, NAME
    }

    Subject subject();

    /** What was typed last is in it. */
    CompletableFuture<Replacement> look(ReplaceWish wish);

    /** @param chosen numbers of {@link Replacement#places()} */
    CompletableFuture<Void> keep(Replacement replacement, Set<Integer> chosen);
}

package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.story.DocumentKey;
import java.util.List;
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

    /** Gives what is stale then. @param chosen numbers of {@link Replacement#places()} */
    CompletableFuture<List<DocumentKey>> keep(Replacement replacement, Set<Integer> chosen);
}

package app.snowquill.pipeline.memory;

import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Searches everything the book holds. Safe from any thread. */
public interface ArchiveDesk {
    CompletableFuture<ArchiveAnswer> search(ArchiveQuery query);

    /** Texts that speak of the same things as a document, the likest first, without itself. @param limit 1 to 100 */
    CompletableFuture<ArchiveAnswer> similar(DocumentKey key, int limit);

    /** How the index is. */
    IndexState state();

    /** Tells every new {@link #state()}, on a thread of the archive. Close the result to stop. */
    AutoCloseable onState(Consumer<IndexState> listener);

    /** Throws the index away and builds it again. */
    CompletableFuture<Void> rebuild();

    /** Whether somebody has asked it anything; before that there is no index. */
    default boolean isInUse() {
        return true;
    }

    /** Compares every byte of the index with its checksum and looks a text up; gives how many texts can be found, or nothing where it is damaged. */
    default CompletableFuture<OptionalInt> check() {
        return CompletableFuture.completedFuture(state().standing() == IndexState.Standing.FAILED ? OptionalInt.empty()
                : OptionalInt.of(state().scenes() + state().entries()));
    }

    /** What replacing would change; nothing is changed. */
    CompletableFuture<Replacement> replacing(Pattern pattern, String with);

    /** Does it, as one undo, and gives what is stale then. @param chosen numbers of {@link Replacement#places()} */
    CompletableFuture<List<DocumentKey>> replace(Replacement replacement, Set<Integer> chosen);

    /**
     * What is looked for by find and replace.
     *
     * @param kinds what is looked into
     */
    record Pattern(String text, Case letters, Extent extent, Set<ArchiveKind> kinds) {
        /** Whether capitals count. */
        public enum Case {
            SAME, ANY
        }

        /** Whether it must be whole words. */
        public enum Extent {
            WORDS, ANYWHERE
        }
    }

    /**
     * @param documents that can be found, older versions apart
     * @param meaning whether texts can be found by meaning, and if not, why, as a sentence
     */
    record IndexState(Standing standing, int scenes, int entries, int versions, long done, long of, Meaning meaning, String sentence) {
        /** How it stands. */
        public enum Standing {
            READY, UPDATING, BUILDING, FAILED
        }

        /** Whether the model in use gives vectors. */
        public enum Meaning {
            READY, BUILDING, NONE
        }
    }
}

package app.snowquill.store;

import java.util.List;
import java.util.Optional;

/**
 * Texts of an open project file that are only views of others. Belongs to its {@link ProjectStore}, lives as long, and may be used from the
 * same threads. Nothing here makes a change set. Every method may throw {@link StoreException}.
 */
public interface ProjectDigests {
    /** Every summary, of scenes first. Of one thing there are at most two: the author's and an agent's. */
    List<Digest> summaries();

    /** The short form of an element that was made from this source. */
    Optional<Digest> element(String id, String form, String source);

    /**
     * Keeps it: a summary in the place of the same author's for the same thing, and of nobody else's. Of elements the oldest go once there are
     * many.
     */
    void put(Digest digest);

    /** Takes a summary out; nothing where there is none. */
    void drop(Digest.Subject subject, String id, Author author);
}

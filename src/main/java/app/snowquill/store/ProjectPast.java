package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an open project file was before: names for it, ways back to it, and making it smaller. Belongs to its
 * {@link ProjectStore}, lives as long, and may be used from the same threads. Every method may throw
 * {@link StoreException}.
 */
public interface ProjectPast {
    /** All names, newest first. */
    List<Snapshot> snapshots();

    /** Names a version; a name it had is replaced. @throws StoreException where there is no such version */
    Snapshot nameRevision(long revision, String name);

    /** Names the whole book as it was after a change set; a name it had is replaced. */
    Snapshot nameBook(long changeSet, String name);

    /** Takes a name away; what bore it stays. */
    void unname(long snapshot);

    /** The version of each document that stood in the book after a change set. Each text is checked against its hash. */
    Map<DocumentKey, Revision> standingAfter(long changeSet);

    /**
     * Writes an earlier version's text again, as the author's newest version; one that had taken its document out takes
     * it out again. Empty where the document says that already.
     *
     * @param reason for the history
     */
    Optional<ChangeSet> goBack(long revision, String reason);

    /**
     * Makes the whole book what it was after a change set, as one change set: documents that came since are taken out,
     * those taken out since come back. Empty where the book is that already.
     */
    Optional<ChangeSet> goBackTo(long changeSet, String reason);

    /** Every version there is, without its text, oldest first. */
    List<ThinningRow> rows();

    /**
     * Takes these change sets out of the file, for good. What came after them says from then on that it came after what
     * was before them, so that an undo of it goes back further.
     *
     * @param changeSets as {@link Thinning} chose them
     */
    void thin(Set<Long> changeSets);
}

package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One open project file. Safe from any thread but the window's: each call waits for the store's one thread. Lives until
 * {@link #close()}, and holds the file's lock so long. Every method may throw {@link StoreException}.
 */
public interface ProjectStore extends AutoCloseable {
    Path file();

    Access access();

    /**
     * Looks at the file from outside, without opening it, and shows other computers that this one still has the book.
     * To be called about once a minute while a book is open.
     */
    FileState look();

    /** Other versions of the book that were met with. */
    default OtherVersions otherVersions() {
        return OtherVersions.NONE;
    }

    /** Every document that stands in the book, with its current revision, in order of kind, position and id. Checks each text against its hash. */
    Map<DocumentKey, Document> documents();

    /**
     * Writes one change set in one transaction: all edits or none. An edit whose content equals the current revision's
     * makes no revision. When nothing changes, no change set is made and the result is empty.
     */
    Optional<ChangeSet> commit(CommitRequest request);

    /** The history of a document, newest first. */
    List<Revision> history(DocumentKey key);

    Optional<Revision> revision(long id);

    /** Names for what was, ways back to it, and making it smaller. */
    ProjectPast past();

    /** The change sets, newest first, at most {@code limit}. */
    List<ChangeSet> changeSets(int limit);

    /** Makes the inverse of the newest change set that is not undone; empty where there is none. */
    Optional<ChangeSet> undo();

    /** Brings back the change set that was undone last, unless something was written since; empty where there is none. */
    Optional<ChangeSet> redo();

    boolean canUndo();

    boolean canRedo();

    /**
     * Sets marks as one change set, that {@link #undo} takes back. When nothing changes, none is made and the result is
     * empty.
     *
     * @throws StoreException FAILED where a document to be locked or accepted does not stand in the book
     */
    Optional<ChangeSet> mark(String reason, List<Mark> marks);

    /** Says that an agent came to the same text again, from what it is made from now. No change of the author's, so not undone. */
    void setConsumed(DocumentKey key, String consumed);

    /** Keeps what the model said when it could not be used; a later revision of the document clears it. */
    void recordFailure(Failure failure);

    List<Failure> failures();

    /**
     * Has a version wait until a {@link Mark.Settled} or an edit that settles it; undo of either brings it back. Where one
     * waits already that is a change set of its own, and undo brings the earlier one back.
     */
    void putProposal(Proposal proposal);

    List<Proposal> proposals();

    /** Keeps text that is being streamed; an agent's revision of the document or {@link #dropPartial} clears it. */
    void putPartial(DocumentKey key, String text);

    Map<DocumentKey, String> partials();

    void dropPartial(DocumentKey key);

    /** Jobs, what they have written, and what went on. */
    ProjectQueue queue();

    /** Summaries and short forms. */
    ProjectDigests digests();

    /** What agents said of scenes. */
    ProjectRemarks remarks();

    /**
     * @param rawText the answer where it could not be used, of which the beginning is kept; else blank
     * @return its number
     */
    long recordCall(CallMetric metric, String rawText);

    /** The last calls, newest first. */
    List<CallMetric> calls(int limit);

    /** Compares every text that was ever kept with its hash, and looks at the database's pages. Changes nothing. */
    FileCheck check();

    /** The beginning of an answer that could not be used; empty where none is kept. Only the newest few hundred are. */
    Optional<String> rawText(long callId);

    /** All calls, by who asked. */
    List<CallTotal> callTotalsByComponent();

    /** All calls, by the day of this computer's time zone, newest first. */
    List<CallTotal> callTotalsByDay();

    Optional<String> setting(String key);

    void putSetting(String key, String value);

    /**
     * Makes a copy of the whole book as it is now, opens it again and looks at every page, row and text of it before it
     * bears its name. Nothing else is read or written meanwhile.
     *
     * @param target must not be there; its folder must
     */
    CopyReport copyTo(Path target);

    /**
     * Tells all that the file holds, in an order that only its contents decide, but for answers of work that is not finished. Nothing else is
     * read or written meanwhile; what {@code to} throws is thrown on.
     */
    void rows(RowSink to);

    @Override
    void close();
}

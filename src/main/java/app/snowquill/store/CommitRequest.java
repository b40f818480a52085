package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change set to be written. {@code reason} is a short phrase for the history.
 *
 * @param agreeing by document that stands in the book and is not edited: the hash it counts as made from, now that the
 *                 edits are there; part of the change set, so undone with it
 * @param work what is finished with it, also where no text changes
 * @param waiting what becomes of the versions that wait beside the edited documents
 */
public record CommitRequest(Author author, String agent, String reason, List<Edit> edits, Map<DocumentKey, String> agreeing,
                            Optional<FinishedWork> work, Waiting waiting) {
    /** A version that waits is the author's to decide: it is settled only by an edit that is the author's answer to it. */
    public enum Waiting {
        KEPT, SETTLED
    }

    public CommitRequest {
        edits = List.copyOf(edits);
        agent = agent == null ? "" : agent;
        agreeing = Collections.unmodifiableMap(new LinkedHashMap<>(agreeing));
    }

    public CommitRequest(Author author, String agent, String reason, List<Edit> edits) {
        this(author, agent, reason, edits, Map.of());
    }

    public CommitRequest(Author author, String agent, String reason, List<Edit> edits, Map<DocumentKey, String> agreeing) {
        this(author, agent, reason, edits, agreeing, Optional.empty(), Waiting.KEPT);
    }

    public CommitRequest finishing(FinishedWork finished) {
        return new CommitRequest(author, agent, reason, edits, agreeing, Optional.of(finished), waiting);
    }

    /** The edits take in, whole or in part, what waits beside their documents. */
    public CommitRequest settling() {
        return new CommitRequest(author, agent, reason, edits, agreeing, work, Waiting.SETTLED);
    }

    public static CommitRequest byHand(String reason, List<Edit> edits) {
        return new CommitRequest(Author.HAND, "", reason, edits);
    }

    public static CommitRequest byAgent(String agent, String reason, List<Edit> edits) {
        return new CommitRequest(Author.AGENT, agent, reason, edits);
    }
}

package app.snowquill.store;

import java.util.List;
import java.util.Optional;

/**
 * A change set to be written.
 *
 * @param reason a short phrase for the history
 * @param work what is finished with it, also where no text changes
 */
public record CommitRequest(Author author, String agent, String reason, List<Edit> edits, Optional<FinishedWork> work) {
    public CommitRequest {
        edits = List.copyOf(edits);
        agent = agent == null ? "" : agent;
    }

    public CommitRequest(Author author, String agent, String reason, List<Edit> edits) {
        this(author, agent, reason, edits, Optional.empty());
    }

    public CommitRequest finishing(FinishedWork finished) {
        return new CommitRequest(author, agent, reason, edits, Optional.of(finished));
    }

    public static CommitRequest byHand(String reason, List<Edit> edits) {
        return new CommitRequest(Author.HAND, "", reason, edits);
    }

    public static CommitRequest byAgent(String agent, String reason, List<Edit> edits) {
        return new CommitRequest(Author.AGENT, agent, reason, edits);
    }
}

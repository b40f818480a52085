package app.snowquill.store;

import java.util.List;

/** A change set to be written. {@code reason} is a short phrase for the history. */
public record CommitRequest(Author author, String agent, String reason, List<Edit> edits) {
    public CommitRequest {
        edits = List.copyOf(edits);
        agent = agent == null ? "" : agent;
    }

    public static CommitRequest byHand(String reason, List<Edit> edits) {
        return new CommitRequest(Author.HAND, "", reason, edits);
    }

    public static CommitRequest byAgent(String agent, String reason, List<Edit> edits) {
        return new CommitRequest(Author.AGENT, agent, reason, edits);
    }
}

package app.snowquill.pipeline;

import app.snowquill.store.ChangeSet;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.Mark;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Proposal;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes a version that waits beside the author's own into the book, or away. On the session's thread; stateless. */
final class WaitingVersions {
    private static final String ACCEPTED = "Accepted a new version";

    private WaitingVersions() {
    }

    static EditResult accept(ProjectStore store, DocumentKey key) {
        Proposal proposal = store.proposals().stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no new version waiting for " + key + "."));
        Document now = store.documents().get(key);
        if (now != null && now.current().content().equals(proposal.content())) {
            store.mark(ACCEPTED, List.of(new Mark.Agreed(key, proposal.consumed()), new Mark.Settled(key)));
            return new EditResult(OptionalLong.empty(), List.of(), List.of());
        }
        Edit edit = Edit.of(key, proposal.content(), proposal.consumed(),
                Optional.ofNullable(now).map(Document::position).orElse(0));
        Optional<ChangeSet> made = store.commit(CommitRequest.byAgent(proposal.agent(), ACCEPTED, List.of(edit)));
        return new EditResult(made.map(set -> OptionalLong.of(set.revisions().get(0).id())).orElse(OptionalLong.empty()),
                List.of(), List.of());
    }

    static Void refuse(ProjectStore store, DocumentKey key) {
        store.mark("Refused a new version", List.of(new Mark.Settled(key)));
        return null;
    }
}

package app.snowquill.pipeline;

import app.snowquill.store.ChangeSet;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Proposal;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes a version that waits beside the author's own into the book, or away. On the session's thread; stateless. */
final class WaitingVersions {
    private WaitingVersions() {
    }

    static EditResult accept(ProjectStore store, DocumentKey key) {
        Proposal proposal = store.proposals().stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no new version waiting for " + key + "."));
        Edit edit = Edit.of(key, proposal.content(), proposal.consumed(),
                Optional.ofNullable(store.documents().get(key)).map(Document::position).orElse(0));
        Optional<ChangeSet> made = store.commit(CommitRequest.byAgent(proposal.agent(), "Accepted a new version", List.of(edit)));
        store.dropProposal(key);
        return new EditResult(made.map(set -> OptionalLong.of(set.revisions().get(0).id())).orElse(OptionalLong.empty()),
                List.of(), List.of());
    }

    static Void refuse(ProjectStore store, DocumentKey key) {
        store.dropProposal(key);
        store.dropPartial(key);
        return null;
    }
}

package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.store.Author;
import app.snowquill.store.ChangeSet;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.Mark;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Proposal;
import app.snowquill.store.StoreException;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Setup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Takes a version that waits beside the author's own into the book, or away. On the session's thread; stateless. */
final class WaitingVersions {
    private static final String ACCEPTED = "Accepted a new version";

    private WaitingVersions() {
    }

    /** @throws StoreException where what waits was made new, and something stands in its place by now */
    static EditResult accept(ProjectStore store, DocumentKey key, StoryJson json) {
        Proposal proposal = store.proposals().stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no new version waiting for " + key + "."));
        Document now = store.documents().get(key);
        return take(store, proposal, content(proposal, now, json), now);
    }

    private static EditResult take(ProjectStore store, Proposal proposal, String content, Document now) {
        DocumentKey key = proposal.key();
        if (now != null && now.current().content().equals(content)) {
            store.mark(ACCEPTED, List.of(new Mark.Agreed(key, proposal.consumed()), new Mark.Settled(key)));
            return new EditResult(OptionalLong.empty(), List.of(), List.of());
        }
        Edit edit = Edit.of(key, content, proposal.consumed(),
                Optional.ofNullable(now).map(Document::position).orElse(0));
        Optional<ChangeSet> made = store.commit(CommitRequest.byAgent(proposal.agent(), ACCEPTED, List.of(edit)).settling());
        return new EditResult(made.map(set -> OptionalLong.of(set.revisions().get(0).id())).orElse(OptionalLong.empty()),
                List.of(), List.of());
    }

    /**
     * What a proposal says as the book stands now. A bible entry, a fact or a setup is only ever proposed as new; a payoff only adds where
     * the setup is paid, and a change only what is otherwise from a scene on.
     *
     * @param now null where nothing stands there
     */
    static String content(Proposal proposal, Document now, StoryJson json) {
        if (!proposal.key().kind().isLore() || now != null && now.current().content().equals(proposal.content())) {
            return proposal.content();
        }
        if (proposal.key().kind() == DocumentKind.ENTRY) {
            return entry(proposal, now, json);
        }
        Setup waits = proposal.key().kind() == DocumentKind.SETUP ? json.read(proposal.content(), Setup.class) : null;
        boolean isPayoff = waits != null && !waits.isOpen();
        if (isPayoff != (now != null)) {
            throw movedOn();
        }
        if (!isPayoff) {
            return proposal.content();
        }
        Setup stands = json.read(now.current().content(), Setup.class);
        if (!stands.isOpen()) {
            throw movedOn();
        }
        return json.write(new Setup(stands.id(), stands.text(), stands.planted(), waits.paid(), stands.due()));
    }

    private static String entry(Proposal proposal, Document now, StoryJson json) {
        BibleEntry waits = json.read(proposal.content(), BibleEntry.class);
        if (ProposedChanges.isOne(waits) != (now != null)) {
            throw movedOn();
        }
        if (now == null) {
            return proposal.content();
        }
        BibleEntry stands = json.read(now.current().content(), BibleEntry.class);
        return json.write(ProposedChanges.with(stands, ProposedChanges.added(waits, stands)));
    }

    private static StoreException movedOn() {
        return new StoreException(StoreException.Kind.MOVED_ON, "This text was changed while its new version was looked at. "
                + "Nothing was taken. Look at the changes once more.");
    }

    /**
     * Takes only some of its changes. The whole is the agent's text; a part makes a text of both, which stays in the author's
     * hand, so that the next version waits beside it as well.
     *
     * @param kept the document as it stands
     * @param impact of taking them
     */
    static EditResult accept(ProjectStore store, WaitingVersion version, Set<Integer> taken, String kept, StoryJson json,
                             Impact impact) {
        DocumentKey key = version.key();
        Optional<Proposal> waiting = store.proposals().stream().filter(one -> one.key().equals(key)).findFirst();
        if (waiting.isEmpty() || !waiting.get().content().equals(version.proposed()) || !kept.equals(version.kept())) {
            throw movedOn();
        }
        if (taken.isEmpty()) {
            refuse(store, key);
            return new EditResult(OptionalLong.empty(), List.of(), List.of());
        }
        if (taken.containsAll(version.changes())) {
            return new EditResult(take(store, waiting.get(), version.proposed(), store.documents().get(key)).revision(), impact.staled(), impact.findings());
        }
        String text = version.with(taken, json);
        String content = key.kind() == DocumentKind.PROSE ? text : json.write(json.read(text, BookAssembler.type(key)));
        Proposal proposal = waiting.get();
        Edit edit = Edit.of(key, content, proposal.consumed(), Optional.ofNullable(store.documents().get(key)).map(Document::position).orElse(0));
        Optional<ChangeSet> made = store.commit(new CommitRequest(Author.HAND, proposal.agent(),
                "Took " + taken.size() + " of " + version.changes().size() + " changes", List.of(edit)).settling());
        return new EditResult(made.map(set -> OptionalLong.of(set.revisions().get(0).id())).orElse(OptionalLong.empty()),
                impact.staled(), impact.findings());
    }

    static Void refuse(ProjectStore store, DocumentKey key) {
        store.mark("Refused a new version", List.of(new Mark.Settled(key)));
        return null;
    }
}

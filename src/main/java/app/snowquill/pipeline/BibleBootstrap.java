package app.snowquill.pipeline;

import app.snowquill.context.Agent;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.EntriesWriter;
import app.snowquill.store.Proposal;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Has the model propose a bible's first entries; each waits as the proposal of its document. Stateless but for the book; thread-safe. */
final class BibleBootstrap {
    private final OpenBook session;

    BibleBootstrap(OpenBook session) {
        this.session = session;
    }

    /** Waits for the model. Gives how many wait. */
    int propose(String instruction, Cancellation cancellation) {
        BookView view = session.view();
        Book book = view.book();
        if (book.project().brief().isBlank() && book.oneSentence().isEmpty() && book.oneParagraph().isEmpty() && book.sceneList().isEmpty()) {
            throw new IllegalStateException("There is nothing yet to make entries from. Write the brief or the one sentence first.");
        }
        List<BibleEntry> made = new AgentCalls(session, Agent.ARCHITECT, cancellation).work(CallRecording.subject(DocumentKey.entry("new")), (engine, asking) ->
                new EntriesWriter(asking).entries(book, instruction, taken(view)));
        cancellation.check();
        OpenBook.await(session.changing(store -> {
            Instant now = session.parts().clock().instant();
            made.forEach(entry -> {
                DocumentKey key = DocumentKey.entry(entry.id());
                store.putProposal(new Proposal(key, session.edits().text(key, entry), "", "Architect", now));
            });
            return null;
        }));
        return made.size();
    }

    /** Ids that an entry has or had. */
    static Set<String> taken(BookView view) {
        Set<String> taken = new HashSet<>(view.book().characters().keySet());
        taken.addAll(view.book().lore().entries().keySet());
        view.proposals().keySet().stream().filter(key -> key.kind() == DocumentKind.ENTRY).map(DocumentKey::id).forEach(taken::add);
        view.documents().keySet().stream().filter(key -> key.kind() == DocumentKind.ENTRY).map(DocumentKey::id).forEach(taken::add);
        return taken;
    }
}

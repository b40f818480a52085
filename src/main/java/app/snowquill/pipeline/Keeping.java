package app.snowquill.pipeline;

import app.snowquill.pipeline.RunEvent.ItemOutcome;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.store.Author;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.FinishedWork;
import app.snowquill.store.Proposal;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what an agent wrote: as a new version, or as a proposal where the author's hand is on the document. */
final class Keeping {
    private final OpenBook session;
    private final String instruction;
    private final Optional<FinishedWork> work;

    Keeping(OpenBook session, String instruction) {
        this(session, instruction, Optional.empty());
    }

    /** @param work what a job has finished once it is kept */
    Keeping(OpenBook session, String instruction, Optional<FinishedWork> work) {
        this.session = session;
        this.work = work;
        this.instruction = instruction;
    }

    /**
     * @param made the document {@code key} and what belongs to it
     * @param madeFrom the book it was made from
     * @param base the revision that stood when the writing began; 0 for none
     */
    ItemOutcome keep(DocumentKey key, Map<DocumentKey, Object> made, Book madeFrom, long base) {
        String agent = agent(key);
        return OpenBook.await(session.changing(store -> {
            Map<DocumentKey, Document> documents = store.documents();
            Document existing = documents.get(key);
            String consumed = ConsumedFields.hash(key, madeFrom);
            if (existing != null && (isAuthors(existing) || existing.current().id() != base)) {
                Proposal proposal = new Proposal(key, session.edits().text(key, made.get(key)), consumed, agent,
                        session.parts().clock().instant());
                work.ifPresentOrElse(finished -> store.queue().keep(proposal, finished), () -> store.putProposal(proposal));
                return ItemOutcome.PROPOSED;
            }
            List<Edit> edits = new ArrayList<>();
            made.forEach((one, content) -> edits.add(session.edits().edit(one, content,
                    one.kind() == DocumentKind.NOTES ? "" : consumed, documents, 0)));
            CommitRequest request = CommitRequest.byAgent(agent, reason(key), edits);
            boolean changed = store.commit(work.map(request::finishing).orElse(request)).isPresent();
            if (!changed) {
                store.setConsumed(key, consumed);
            }
            return ItemOutcome.WRITTEN;
        }));
    }

    static String agent(DocumentKey key) {
        return key.kind() == DocumentKind.PROSE || key.kind() == DocumentKind.NOTES ? "Writer" : "Architect";
    }

    private String reason(DocumentKey key) {
        return instruction.isBlank() ? "Wrote step " + Documents.stepOf(key).number() : "“" + instruction + "”";
    }

    /** Whether the author's hand is on a document, so that a new version must wait beside it. */
    static boolean isAuthors(Document document) {
        return document.locked() || document.current().author() != Author.AGENT
                && !document.current().content().isBlank() && document.key().kind() != DocumentKind.NOTES;
    }
}

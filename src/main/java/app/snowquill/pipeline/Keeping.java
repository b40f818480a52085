package app.snowquill.pipeline;

import app.snowquill.pipeline.RunEvent.ItemOutcome;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.Proposal;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps what an agent wrote: as a new version, or as a proposal where the author's hand is on the document. */
final class Keeping {
    private final OpenBook session;
    private final String instruction;

    Keeping(OpenBook session, String instruction) {
        this.session = session;
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
            if (existing != null && (OpenBook.isAuthors(existing) || existing.current().id() != base)) {
                store.putProposal(new Proposal(key, session.edits().text(key, made.get(key)), consumed, agent,
                        session.parts().clock().instant()));
                return ItemOutcome.PROPOSED;
            }
            List<Edit> edits = new ArrayList<>();
            made.forEach((one, content) -> edits.add(session.edits().edit(one, content,
                    one.kind() == DocumentKind.NOTES ? "" : consumed, documents, 0)));
            boolean changed = store.commit(CommitRequest.byAgent(agent, reason(key), edits)).isPresent();
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
}

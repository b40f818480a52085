package app.snowquill.pipeline;

import app.snowquill.pipeline.running.DocumentGraph;
import app.snowquill.pipeline.writing.CastWriter;
import app.snowquill.snowflake.Step;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles who is in the book before step 3 writes them one by one: names and roles are kept at once, as characters that
 * still have to be written. A book that has a cast keeps it, unless the whole step is asked for anew; then those whom the
 * author needs stay and the others are replaced.
 */
final class CastPreparation {
    /** Stands for the cast as a whole, where choosing it failed. */
    static final DocumentKey CAST = DocumentGraph.CAST;

    private static final Set<DocumentKind> KINDS = Set.of(DocumentKind.CHARACTER, DocumentKind.SYNOPSIS, DocumentKind.BIBLE);

    private final OpenBook session;
    private final RunWorker worker;

    CastPreparation(OpenBook session, RunWorker worker) {
        this.session = session;
        this.worker = worker;
    }

    static boolean isNeeded(RunRequest request, Book book) {
        boolean anew = request.force() && request.only().isEmpty();
        return (anew || book.characters().isEmpty()) && book.oneParagraph().isPresent();
    }

    static RunItems.Need need(RunRequest request, Book book) {
        return isNeeded(request, book) ? RunItems.Need.WRITE : RunItems.Need.CURRENT;
    }

    void prepare() {
        Book book = session.view().book();
        List<Character> characters = worker.work(Step.CHARACTERS, engine -> new CastWriter().cast(book,
                worker.writing(Step.CHARACTERS, CAST, new PartialText(session, CAST, "", false), engine)));
        session.changing(store -> {
            Map<DocumentKey, Document> documents = store.documents();
            Set<String> staying = new StayingCharacters(session.view().book(), documents, store.proposals()).ids();
            List<Edit> edits = new ArrayList<>();
            documents.values().stream().filter(document -> KINDS.contains(document.key().kind()))
                    .filter(document -> !staying.contains(document.key().id()))
                    .filter(document -> characters.stream().noneMatch(who -> who.id().equals(document.key().id())))
                    .forEach(document -> edits.add(Edit.removal(document.key())));
            int position = 0;
            for (Character who : characters) {
                DocumentKey key = new DocumentKey(DocumentKind.CHARACTER, who.id());
                if (!documents.containsKey(key) || !staying.contains(who.id())) {
                    edits.add(Edit.of(key, session.edits().text(key, who), "", position++));
                }
            }
            return store.commit(CommitRequest.byAgent("Architect", "Chose the cast", edits).finishing(worker.work(CAST, book)));
        }).join();
    }
}

package app.snowquill.pipeline;

import app.snowquill.store.Document;
import app.snowquill.store.Proposal;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who stays in the book when its cast is chosen anew: anybody of whom the author wrote, locked or still has to decide about
 * something, and anybody from whose view the author has a scene told. Immutable, but for what it is given.
 */
final class StayingCharacters {
    private static final Set<DocumentKind> THEIRS = Set.of(DocumentKind.CHARACTER, DocumentKind.SYNOPSIS, DocumentKind.BIBLE);

    private final Book book;
    private final Map<DocumentKey, Document> documents;
    private final List<Proposal> waiting;

    StayingCharacters(Book book, Map<DocumentKey, Document> documents, List<Proposal> waiting) {
        this.book = book;
        this.documents = documents;
        this.waiting = waiting;
    }

    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        documents.values().stream().filter(document -> THEIRS.contains(document.key().kind())).filter(Keeping::isAuthors)
                .forEach(document -> ids.add(document.key().id()));
        waiting.stream().map(Proposal::key).filter(key -> THEIRS.contains(key.kind())).forEach(key -> ids.add(key.id()));
        boolean list = isAuthors(DocumentKey.step(8));
        book.outline().scenes().forEach(scene -> {
            if (list || isAuthors(DocumentKey.card(scene.id())) || isAuthors(DocumentKey.prose(scene.id()))) {
                ids.add(scene.pov());
                ids.add(book.cards().containsKey(scene.id()) ? book.cards().get(scene.id()).pov() : "");
            }
        });
        ids.removeIf(String::isBlank);
        return ids;
    }

    private boolean isAuthors(DocumentKey key) {
        return documents.containsKey(key) && Keeping.isAuthors(documents.get(key));
    }
}

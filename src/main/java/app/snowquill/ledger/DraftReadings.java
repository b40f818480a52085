package app.snowquill.ledger;

import app.snowquill.story.Book;
import app.snowquill.story.Fact;
import app.snowquill.story.Sentences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the drafts of a book say by the form of their sentences, kept from one look at the book to the next: a draft is read again where its
 * text, or a name of the book, is another. Lives as long as whoever looks; not thread-safe.
 */
public final class DraftReadings {
    private final Map<String, Reading> readings = new HashMap<>();
    private List<Object> names = List.of();
    private Statements statements;

    /** @param said what its sentences state */
    record Reading(String prose, List<String> sentences, List<Fact> said) {
    }

    /** From now on drafts of this book are read. */
    void follow(Book book, Subjects subjects) {
        List<Object> now = List.of(book.characters(), book.lore().entries());
        if (statements == null || !now.equals(names)) {
            readings.clear();
            statements = new Statements(subjects);
            names = now;
        }
        readings.keySet().retainAll(book.prose().keySet());
    }

    Reading of(String scene, String prose) {
        return readings.compute(scene, (id, before) -> before != null && before.prose().equals(prose) ? before : read(id, prose));
    }

    private Reading read(String scene, String prose) {
        List<String> sentences = Sentences.of(prose);
        return new Reading(prose, sentences, statements.in(sentences, scene));
    }
}

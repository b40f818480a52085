package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.DerivedCast;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the people that a text names into a book that has none yet. Pure. */
final class DerivedCastKeeping {
    private DerivedCastKeeping() {
    }

    /** By document; none where the book has a cast, or nothing to find one in. */
    static Map<DocumentKey, Object> missing(Book book) {
        Map<DocumentKey, Object> cast = new LinkedHashMap<>();
        if (book.characters().isEmpty()) {
            DerivedCast.of(book).forEach(who -> cast.put(new DocumentKey(DocumentKind.CHARACTER, who.id()), who));
        }
        return cast;
    }

    static Book withCast(Book book) {
        Map<DocumentKey, Object> cast = missing(book);
        return cast.isEmpty() ? book : HandEdits.applied(book, cast);
    }
}

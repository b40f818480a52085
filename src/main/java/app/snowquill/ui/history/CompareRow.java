package app.snowquill.ui.history;

import app.snowquill.pipeline.ComparedText;
import app.snowquill.pipeline.Comparison;
import app.snowquill.pipeline.history.Passage;
import app.snowquill.story.Book;
import app.snowquill.ui.history.HistoryViewModel.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * One passage of the page.
 *
 * @param index of the passage in {@code text}
 * @param heading name of the document, over its first passage of the whole book; else blank
 * @param field name of a form's field; blank for prose
 * @param flush whether the paragraph is set without indent
 */
record CompareRow(ComparedText text, int index, String heading, String field, boolean flush) {
    Passage passage() {
        return text.passages().get(index);
    }

    /** @param differing whether to leave out what is the same on both sides */
    static List<CompareRow> of(Comparison comparison, Scope scope, boolean differing, TextNames names, Book book) {
        List<CompareRow> rows = new ArrayList<>();
        for (ComparedText text : comparison.texts()) {
            boolean first = true;
            for (int i = 0; i < text.passages().size(); i++) {
                Passage passage = text.passages().get(i);
                // Of the whole book only what differs is shown: the rest would be the book.
                if (passage.differs() || !differing && scope == Scope.TEXT) {
                    rows.add(new CompareRow(text, i, first && scope == Scope.BOOK ? names.of(text.key(), book) : "",
                            passage.field().isEmpty() ? "" : names.ofField(passage.field(), book), i == 0));
                    first = false;
                }
            }
        }
        return rows;
    }
}

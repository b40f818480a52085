package app.snowquill.ui.editor;

import app.snowquill.agent.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Marks at words of the page, drawn over it and never part of its text. Places are those of {@link #words()}. Lives with the page; on the window's
 * thread.
 */
public final class PageMarks {
    private final ProseArea area;
    private final MarkLayer layer;
    private Runnable changed = () -> { };

    PageMarks(ProsePage page) {
        this.area = page.area();
        this.layer = new MarkLayer(area, this::position, paragraph -> page.hung() != null && page.hung().stands(paragraph));
        page.getChildren().add(layer);
        area.plainTextChanges().subscribe(change -> changed.run());
    }

    /** A mark at some words. @param name for whoever can't see it */
    public record Mark(String id, Span span, String name, boolean chosen) {
    }

    /** The text of the page as it is now, typed a moment ago or kept, without its settings. */
    public String words() {
        return area.words();
    }

    /** The words that are chosen on the page; blank for none. */
    public String chosenWords() {
        return MarkedText.withoutMarks(area.getSelectedText()).strip();
    }

    /** Where the words that are chosen stand in the scene's text. @param prose that text as the book keeps it, with all that is on the page */
    public Optional<Span> chosenIn(String prose) {
        StoredText stored = new StoredText(prose);
        return PageSelection.of(area).map(it -> stored.span(it.first(), it.fromColumn(), it.last(), it.toColumn()));
    }

    /** Draws these and no others. */
    public void show(List<Mark> marks) {
        layer.show(marks);
    }

    /** Chooses words and brings them into view. */
    public void choose(Span span) {
        if (span.fits(area.words())) {
            area.selectRange(position(span.from()), position(span.to()));
            area.requestFollowCaret();
            layer.drawSoon();
        }
    }

    /** @param told whenever the words change, also while they are typed */
    public void setOnWords(Runnable told) {
        changed = told;
    }

    /** @param told the id of a mark whose sign in the margin is clicked */
    public void setOnMark(Consumer<String> told) {
        layer.setOnMark(told);
    }

    /** Where a character of the words stands on the page, which has a mark before each paragraph. */
    private int position(int index) {
        String words = area.words();
        return Math.min(area.getLength(), index + 1 + (int) words.substring(0, index).chars().filter(sign -> sign == '\n').count());
    }
}

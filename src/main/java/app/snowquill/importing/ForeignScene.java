package app.snowquill.importing;

import app.snowquill.story.Words;
import java.util.List;

/**
 * A scene that was written or planned elsewhere.
 *
 * @param title may be blank
 * @param summary what happens; blank where nobody said it
 * @param paragraphs in the book's notation, in order; a line with # parts; none of a scene that is only planned
 * @param notes the author's own remarks on it
 */
public record ForeignScene(String title, String summary, List<String> paragraphs, ForeignDetails details, List<ForeignNote> notes) {
    public ForeignScene {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
    }

    /** Of which nothing is said beside its text. */
    public ForeignScene(String title, String summary, List<String> paragraphs) {
        this(title, summary, paragraphs, ForeignDetails.NONE, List.of());
    }

    /** The paragraphs as the book keeps them, parted by empty lines. */
    public String prose() {
        return String.join("\n\n", paragraphs);
    }

    public int words() {
        return paragraphs.stream().mapToInt(Words::count).sum();
    }
}

package app.snowquill.importing;

import app.snowquill.story.Words;
import java.util.List;

/**
 * A scene that was written or planned elsewhere.
 *
 * @param title may be blank
 * @param summary what happens; blank where there is prose instead
 * @param paragraphs in the book's notation, in order; none of a scene that is only planned
 */
public record ForeignScene(String title, String summary, List<String> paragraphs) {
    public ForeignScene {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs as the book keeps them, parted by empty lines. */
    public String prose() {
        return String.join("\n\n", paragraphs);
    }

    public int words() {
        return paragraphs.stream().mapToInt(Words::count).sum();
    }
}

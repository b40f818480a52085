package app.snowquill.pipeline.summaries;

import app.snowquill.story.Words;
import java.util.List;

/**
 * One summary as the book stands. Immutable.
 *
 * @param id of the scene, chapter or part; "book"
 * @param title as the outline has it; may be blank
 * @param number of the scene, chapter or part in reading order, from 1; 0 for the book
 * @param depth how many stand above it
 * @param text what stands for it: of a scene nobody summed up its line of step 8; blank where there is nothing
 * @param waiting a current one beside a stale one of the author's hand; blank where there is none
 * @param parts names of those below that it is made from, such as "scene/s01"; empty for a scene
 * @param changed names of those that said something else when it was made, or were not there
 */
public record BookSummary(SummaryLevel level, String id, String title, int number, int depth, SummaryState state, Maker maker, String text,
                          String waiting, List<String> parts, List<String> changed) {
    public BookSummary {
        parts = List.copyOf(parts);
        changed = List.copyOf(changed);
    }

    /** Who wrote the text. */
    public enum Maker {
        AUTHOR,
        /** Asked for it. */
        MODEL,
        /** It came with the draft. */
        DRAFT,
        /** The line of step 8. */
        PLAN, NOBODY
    }

    /** How those above name it. */
    public String name() {
        return SummaryNode.name(level, id);
    }

    public int words() {
        return Words.count(text);
    }
}

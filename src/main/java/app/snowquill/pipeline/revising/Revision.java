package app.snowquill.pipeline.revising;

import app.snowquill.snowflake.Finding;
import java.util.List;

/**
 * What came of a revision.
 *
 * @param text the best version; the text as it was where none was better
 * @param before found in the text as it was
 * @param after found in the best version: what is left for the author
 * @param rounds that were begun
 * @param accepted versions that were taken
 * @param refused versions that were not, for they were worse, no better, or no text at all
 */
public record Revision(Ending ending, String text, List<Finding> before, List<Finding> after, int rounds, int accepted, int refused) {
    public Revision {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Of a text in which nothing is found. */
    public static Revision none(String text) {
        return new Revision(Ending.NOTHING_TO_DO, text, List.of(), List.of(), 0, 0, 0);
    }
}

package app.snowquill.export.page;

import java.util.List;

/**
 * A page with everything at its place. Immutable. Lengths in points.
 *
 * @param label its number as a reader sees it, roman before the story; counted even where it is not printed
 */
public record Page(String label, Side side, double width, double height, List<Run> runs, List<Rule> rules,
                   List<Bookmark> bookmarks) {
    public Page {
        runs = List.copyOf(runs);
        rules = List.copyOf(rules);
        bookmarks = List.copyOf(bookmarks);
    }
}

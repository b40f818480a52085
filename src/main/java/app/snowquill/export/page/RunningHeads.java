package app.snowquill.export.page;

import java.util.List;

/** What stands above or below the text of a page besides it. */
public interface RunningHeads {
    /** Nothing at all. */
    RunningHeads NONE = (number, side, opening) -> List.of();

    /**
     * @param number of the page, from 1 in its section
     * @param opening how the page began
     */
    List<HeadLine> of(int number, Side side, Opening opening);

    /**
     * One piece of text in the margin.
     *
     * @param baseline in points from the page's head
     */
    record HeadLine(String text, TypeStyle style, double baseline) {
    }
}

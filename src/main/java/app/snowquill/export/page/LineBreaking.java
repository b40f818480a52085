package app.snowquill.export.page;

/** Chooses where the lines of a paragraph end. */
interface LineBreaking {
    /**
     * The items at which lines end, in order; the last is the paragraph's last item.
     *
     * @param items ends with a forced break
     * @param measure width of a line in points
     */
    int[] breaks(BreakItems items, double measure);
}

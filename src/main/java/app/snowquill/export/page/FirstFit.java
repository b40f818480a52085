package app.snowquill.export.page;

import java.util.Arrays;

/** Puts on each line what goes on it, as word processors and typists do. For lines with a ragged edge. */
final class FirstFit implements LineBreaking {
    @Override
    public int[] breaks(BreakItems items, double measure) {
        int[] breaks = new int[items.count()];
        int count = 0;
        int start = 0;
        while (start < items.count()) {
            int end = lineEnd(items, start, measure);
            breaks[count++] = end;
            start = end == items.count() - 1 ? items.count() : items.lineAfter(end);
        }
        return Arrays.copyOf(breaks, count);
    }

    private static int lineEnd(BreakItems items, int start, double measure) {
        double width = 0;
        int fits = -1;
        for (int item = start; item < items.count(); item++) {
            if (items.mayBreak(item)) {
                boolean roomForHyphen = items.kind(item) != BreakItems.Kind.HYPHEN || width + items.width(item) <= measure;
                if (fits < 0 || width <= measure && roomForHyphen) {
                    fits = item;
                }
                if (items.isForced(item) || width > measure) {
                    return fits;
                }
            }
            if (items.kind(item) == BreakItems.Kind.BOX || items.kind(item) == BreakItems.Kind.GLUE) {
                width += items.width(item);
            }
        }
        return items.count() - 1;
    }
}

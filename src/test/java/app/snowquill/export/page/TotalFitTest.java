package app.snowquill.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TotalFitTest {
    @Test
    void theWholeParagraphIsWeighedAndNotLineByLine() {
        // First fit takes three words of four on the first line and leaves a long one alone on the next.
        BreakItems items = words(40, 30, 20, 90, 60);
        assertThat(new FirstFit().breaks(items, 110)).containsExactly(5, 7, 9);
        assertThat(new TotalFit().breaks(items, 110)).containsExactly(5, 7, 9);
        BreakItems loose = words(30, 30, 30, 50, 60, 60, 20);
        double greedy = worst(loose, new FirstFit().breaks(loose, 130), 130);
        double total = worst(loose, new TotalFit().breaks(loose, 130), 130);
        assertThat(total).isLessThanOrEqualTo(greedy);
    }

    @Test
    void aBoxWiderThanTheLineStandsAlone() {
        BreakItems items = words(20, 300, 20);
        int[] breaks = new TotalFit().breaks(items, 100);
        assertThat(breaks[breaks.length - 1]).isEqualTo(items.count() - 1);
        assertThat(breaks).hasSizeGreaterThan(1);
    }

    @Test
    void anEmptyParagraphHasOneLine() {
        BreakItems items = new BreakItems();
        items.penalty(BreakItems.FORCED, 0);
        assertThat(new TotalFit().breaks(items, 100)).containsExactly(0);
        assertThat(new FirstFit().breaks(items, 100)).containsExactly(0);
    }

    @Test
    void aForcedBreakIsKept() {
        BreakItems items = new BreakItems();
        items.box(10, 0);
        items.penalty(BreakItems.FORCED, 1);
        items.box(10, 2);
        items.penalty(BreakItems.FORCED, 3);
        assertThat(new TotalFit().breaks(items, 100)).containsExactly(1, 3);
    }

    private static BreakItems words(double... widths) {
        BreakItems items = new BreakItems();
        for (int i = 0; i < widths.length; i++) {
            if (i > 0) {
                items.glue(5, 2.5, 1, i);
            }
            items.box(widths[i], i);
        }
        items.penalty(BreakItems.FORCED, widths.length);
        return items;
    }

    /** The most that any but the last line is from full. */
    private static double worst(BreakItems items, int[] breaks, double measure) {
        double worst = 0;
        int start = 0;
        for (int i = 0; i + 1 < breaks.length; i++) {
            double width = 0;
            for (int item = start; item < breaks[i]; item++) {
                width += items.width(item);
            }
            worst = Math.max(worst, Math.abs(measure - width));
            start = breaks[i] + 1;
        }
        return worst;
    }
}

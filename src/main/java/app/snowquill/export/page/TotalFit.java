package app.snowquill.export.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Chooses the breaks that are best for the paragraph as a whole: Donald E. Knuth and Michael F. Plass, "Breaking Paragraphs into
 * Lines" (Software: Practice and Experience 11, 1981), with their demerits, one candidate a break (without fitness classes) and no
 * tolerance: a loose line is dear and not forbidden, so that every paragraph has an answer.
 */
final class TotalFit implements LineBreaking {
    private static final double LINE = 1;
    private static final double BADNESS = 100;
    private static final double WORST = 1e5;
    private static final double TWO_HYPHENS = 10_000;
    private static final double HYPHEN_BEFORE_LAST = 5_000;
    private static final double CONTRAST = 3_000;
    private static final double STRONG_CONTRAST = 1;

    @Override
    public int[] breaks(BreakItems items, double measure) {
        List<Node> active = new ArrayList<>();
        active.add(new Node(-1, 0, 0, 0, 0, 0, null));
        double width = 0;
        double stretch = 0;
        double shrink = 0;
        for (int item = 0; item < items.count(); item++) {
            if (items.mayBreak(item)) {
                Candidate best = best(items, item, active, measure, width, stretch, shrink);
                if (best != null) {
                    active.add(nodeAfter(items, item, best, width, stretch, shrink));
                }
            }
            if (items.kind(item) == BreakItems.Kind.BOX || items.kind(item) == BreakItems.Kind.GLUE) {
                width += items.width(item);
                stretch += items.stretch(item);
                shrink += items.shrink(item);
            }
        }
        Deque<Integer> breaks = new ArrayDeque<>();
        for (Node node = active.get(active.size() - 1); node.item >= 0; node = node.before) {
            breaks.addFirst(node.item);
        }
        return breaks.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The cheapest line that ends here; takes out of {@code active} what is too far back for any line to come. */
    private static Candidate best(BreakItems items, int item, List<Node> active, double measure, double width, double stretch,
                                  double shrink) {
        Candidate best = null;
        Node last = active.get(active.size() - 1);
        boolean end = item == items.count() - 1;
        for (Iterator<Node> nodes = active.iterator(); nodes.hasNext();) {
            Node from = nodes.next();
            double natural = width - from.width + (items.kind(item) == BreakItems.Kind.HYPHEN ? items.width(item) : 0);
            double ratio = ratio(measure - natural, stretch - from.stretch, shrink - from.shrink);
            boolean open = items.isForced(item) && ratio > 0;
            if (ratio < -1 || items.isForced(item)) {
                nodes.remove();
            }
            if (ratio >= -1) {
                double demerits = from.demerits + demerits(items, item, from, open ? 0 : ratio, end);
                if (best == null || demerits < best.demerits) {
                    best = new Candidate(from, demerits, open ? 0 : ratio);
                }
            }
        }
        // What is too wide for any line stands alone on one, over the edge.
        return best == null && active.isEmpty() ? new Candidate(last, last.demerits + WORST * WORST, -1) : best;
    }

    private static double ratio(double room, double stretch, double shrink) {
        if (room >= 0) {
            return room == 0 ? 0 : stretch > 0 ? room / stretch : WORST;
        }
        return shrink > 0 ? room / shrink : -WORST;
    }

    private static double demerits(BreakItems items, int item, Node from, double ratio, boolean end) {
        double badness = Math.min(WORST, BADNESS * Math.pow(Math.abs(ratio), 3));
        boolean hyphen = items.kind(item) == BreakItems.Kind.HYPHEN;
        double cost = items.isForced(item) ? 0 : items.cost(item);
        double sum = Math.pow(LINE + badness + cost, 2);
        boolean afterHyphen = from.item >= 0 && items.kind(from.item) == BreakItems.Kind.HYPHEN;
        if (afterHyphen && hyphen) {
            sum += TWO_HYPHENS;
        }
        if (afterHyphen && end) {
            sum += HYPHEN_BEFORE_LAST;
        }
        return Math.abs(ratio - from.ratio) > STRONG_CONTRAST ? sum + CONTRAST : sum;
    }

    private static Node nodeAfter(BreakItems items, int item, Candidate best, double width, double stretch, double shrink) {
        double w = width;
        double s = stretch;
        double z = shrink;
        for (int next = item; next < items.lineAfter(item); next++) {
            if (items.kind(next) == BreakItems.Kind.GLUE) {
                w += items.width(next);
                s += items.stretch(next);
                z += items.shrink(next);
            }
        }
        return new Node(item, w, s, z, best.demerits, best.ratio, best.from);
    }

    /** A line that could end here. */
    private record Candidate(Node from, double demerits, double ratio) {
    }

    /** A break that may begin a line; the sums are those at the line's first box. */
    private record Node(int item, double width, double stretch, double shrink, double demerits, double ratio, Node before) {
    }
}

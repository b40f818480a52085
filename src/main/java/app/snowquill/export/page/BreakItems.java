package app.snowquill.export.page;

import java.util.Arrays;

/**
 * A paragraph as Knuth and Plass see it: boxes, glue and penalties, each with the place in the paragraph's letters where it stands.
 * Lengths in points. Grows while a paragraph is read; one paragraph, one thread.
 */
final class BreakItems {
    /** A penalty that forces a new line. */
    static final double FORCED = Double.NEGATIVE_INFINITY;

    private double[] widths = new double[128];
    private double[] stretches = new double[128];
    private double[] shrinks = new double[128];
    private double[] costs = new double[128];
    private Kind[] kinds = new Kind[128];
    private int[] places = new int[128];
    private int count;

    /** What an item is. A hyphen is a penalty whose width is there only where the line ends. */
    enum Kind {
        BOX, GLUE, PENALTY, HYPHEN
    }

    void box(double width, int place) {
        add(Kind.BOX, width, 0, 0, 0, place);
    }

    void glue(double width, double stretch, double shrink, int place) {
        add(Kind.GLUE, width, stretch, shrink, 0, place);
    }

    void penalty(double cost, int place) {
        add(Kind.PENALTY, 0, 0, 0, cost, place);
    }

    void hyphen(double width, double cost, int place) {
        add(Kind.HYPHEN, width, 0, 0, cost, place);
    }

    int count() {
        return count;
    }

    Kind kind(int item) {
        return kinds[item];
    }

    double width(int item) {
        return widths[item];
    }

    double stretch(int item) {
        return stretches[item];
    }

    double shrink(int item) {
        return shrinks[item];
    }

    double cost(int item) {
        return costs[item];
    }

    int place(int item) {
        return places[item];
    }

    boolean isForced(int item) {
        return kinds[item] == Kind.PENALTY && costs[item] == FORCED;
    }

    /** Whether a line may end with this item. */
    boolean mayBreak(int item) {
        return switch (kinds[item]) {
            case BOX -> false;
            case GLUE -> item > 0 && kinds[item - 1] == Kind.BOX;
            case PENALTY, HYPHEN -> true;
        };
    }

    /** The first item of the line after a break at {@code item}: glue at a line's head is not seen. */
    int lineAfter(int item) {
        int next = item;
        while (next < count && kinds[next] != Kind.BOX && (next == item || !isForced(next))) {
            next++;
        }
        return next;
    }

    private void add(Kind kind, double width, double stretch, double shrink, double cost, int place) {
        if (count == kinds.length) {
            widths = Arrays.copyOf(widths, 2 * count);
            stretches = Arrays.copyOf(stretches, 2 * count);
            shrinks = Arrays.copyOf(shrinks, 2 * count);
            costs = Arrays.copyOf(costs, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
        }
        widths[count] = width;
        stretches[count] = stretch;
        shrinks[count] = shrink;
        costs[count] = cost;
        kinds[count] = kind;
        places[count++] = place;
    }
}

package app.snowquill.pipeline.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which paragraph of one text belongs beside which of another: equal ones by their differences, rewritten ones by the
 * words they share. Stateless.
 */
final class Alignment {
    /** Less likeness than this, of 1, and two paragraphs are not the same one rewritten. */
    private static final double ALIKE = 0.34;
    /** Of more paragraphs than this, rewritten at once, each is put beside the next. */
    private static final int MOST = 80;
    private static final int NONE = -1;

    /** A place in each list; -1 where there is none. */
    record Pair(int left, int right) {
    }

    private Alignment() {
    }

    static List<Pair> of(List<String> left, List<String> right) {
        List<Pair> pairs = new ArrayList<>();
        int l = 0;
        int r = 0;
        for (Differences.Change change : Differences.of(left, right)) {
            while (l < change.leftFrom()) {
                pairs.add(new Pair(l++, r++));
            }
            rewritten(left, right, change, pairs);
            l = change.leftTo();
            r = change.rightTo();
        }
        while (l < left.size()) {
            pairs.add(new Pair(l++, r++));
        }
        return pairs;
    }

    /** The best sum of likenesses, as for a longest common subsequence. */
    private static void rewritten(List<String> left, List<String> right, Differences.Change change, List<Pair> pairs) {
        int rows = change.leftTo() - change.leftFrom();
        int columns = change.rightTo() - change.rightFrom();
        if (Math.max(rows, columns) > MOST) {
            for (int i = 0; i < Math.max(rows, columns); i++) {
                pairs.add(new Pair(i < rows ? change.leftFrom() + i : NONE, i < columns ? change.rightFrom() + i : NONE));
            }
            return;
        }
        double[][] alike = new double[rows][columns];
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                alike[i][j] = alike(left.get(change.leftFrom() + i), right.get(change.rightFrom() + j));
                double together = alike[i][j] < ALIKE ? 0 : alike[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (i < rows && j < columns && alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                pairs.add(new Pair(change.leftFrom() + i++, change.rightFrom() + j++));
            } else if (j == columns || i < rows && best[i + 1][j] >= best[i][j + 1]) {
                pairs.add(new Pair(change.leftFrom() + i++, NONE));
            } else {
                pairs.add(new Pair(NONE, change.rightFrom() + j++));
            }
        }
    }

    /** Words in common, of all words of the two (Dice's coefficient over multisets). */
    private static double alike(String left, String right) {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (String word : Wording.words(left)) {
            if (Wording.isWord(word)) {
                counts.merge(word, 1, Integer::sum);
                all++;
            }
        }
        int common = 0;
        for (String word : Wording.words(right)) {
            if (Wording.isWord(word)) {
                all++;
                if (counts.merge(word, -1, Integer::sum) >= 0) {
                    common++;
                }
            }
        }
        return all == 0 ? 1 : 2.0 * common / all;
    }
}

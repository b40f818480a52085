package app.snowquill.pipeline.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Where two lists differ, by E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), in its linear-space
 * form. What both begin and end with is left out first: a save changes one place of a long text. Stateless.
 */
final class Differences {
    /** Where more than so many elements are left to compare, they count as changed altogether, so that nobody waits. */
    private static final int MOST = 20_000;

    /** Elements {@code from} to {@code to} of the left list became those of the right; either may be empty. */
    record Change(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    }

    private Differences() {
    }

    static List<Change> of(List<String> left, List<String> right) {
        int begin = 0;
        int shorter = Math.min(left.size(), right.size());
        while (begin < shorter && left.get(begin).equals(right.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        List<String> leftMiddle = left.subList(begin, left.size() - end);
        List<String> rightMiddle = right.subList(begin, right.size() - end);
        if (leftMiddle.isEmpty() && rightMiddle.isEmpty()) {
            return List.of();
        }
        if (leftMiddle.isEmpty() || rightMiddle.isEmpty() || leftMiddle.size() + rightMiddle.size() > MOST) {
            return List.of(new Change(begin, left.size() - end, begin, right.size() - end));
        }
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(leftMiddle, rightMiddle, new MeyersDiffWithLinearSpace<>()).getDeltas()) {
            int leftFrom = begin + delta.getSource().getPosition();
            int rightFrom = begin + delta.getTarget().getPosition();
            add(changes, new Change(leftFrom, leftFrom + delta.getSource().size(), rightFrom,
                    rightFrom + delta.getTarget().size()));
        }
        return changes;
    }

    /** The library tells what went and what came in the same place one after the other. */
    private static void add(List<Change> changes, Change change) {
        Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        if (last != null && last.leftTo() == change.leftFrom() && last.rightTo() == change.rightFrom()) {
            changes.set(changes.size() - 1, new Change(last.leftFrom(), change.leftTo(), last.rightFrom(), change.rightTo()));
        } else {
            changes.add(change);
        }
    }

    /** Changes with hardly a word between them read as one. */
    static List<Change> gathered(List<Change> changes, List<String> left) {
        List<Change> gathered = new ArrayList<>();
        for (Change change : changes) {
            Change last = gathered.isEmpty() ? null : gathered.get(gathered.size() - 1);
            if (last != null && left.subList(last.leftTo(), change.leftFrom()).stream().filter(Wording::isWord).count() <= 1
                    && sizeOf(last) + sizeOf(change) > 2) {
                gathered.set(gathered.size() - 1, new Change(last.leftFrom(), change.leftTo(), last.rightFrom(), change.rightTo()));
            } else {
                gathered.add(change);
            }
        }
        return gathered;
    }

    private static int sizeOf(Change change) {
        return Math.max(change.leftTo() - change.leftFrom(), change.rightTo() - change.rightFrom());
    }
}

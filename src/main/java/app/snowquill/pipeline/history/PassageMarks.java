package app.snowquill.pipeline.history;

import app.snowquill.pipeline.history.Piece.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Marks in words what differs between two passages. Stateless. */
final class PassageMarks {
    private PassageMarks() {
    }

    /** @param agent whether an agent wrote that word of {@code right}, counted as {@link Wording#words} cuts it */
    static Passage mark(String field, String left, String right, IntPredicate agent) {
        if (left != null && left.equals(right)) {
            List<Piece> same = left.isEmpty() ? List.of() : List.of(new Piece(left, Mark.SAME));
            return new Passage(field, left, right, same, same);
        }
        List<String> before = left == null ? List.of() : Wording.words(left);
        List<String> after = right == null ? List.of() : Wording.words(right);
        List<Piece> leftPieces = new ArrayList<>();
        List<Piece> rightPieces = new ArrayList<>();
        int l = 0;
        int r = 0;
        for (Differences.Change change : Differences.gathered(Differences.of(before, after), before)) {
            add(leftPieces, before, l, change.leftFrom(), Mark.SAME);
            add(rightPieces, after, r, change.rightFrom(), Mark.SAME);
            add(leftPieces, before, change.leftFrom(), change.leftTo(), Mark.REMOVED);
            addNew(rightPieces, after, change.rightFrom(), change.rightTo(), agent);
            l = change.leftTo();
            r = change.rightTo();
        }
        add(leftPieces, before, l, before.size(), Mark.SAME);
        add(rightPieces, after, r, after.size(), Mark.SAME);
        return new Passage(field, left, right, leftPieces, rightPieces);
    }

    private static void addNew(List<Piece> pieces, List<String> words, int from, int to, IntPredicate agent) {
        int begin = from;
        for (int i = from; i < to; i++) {
            // Spaces and signs go with the word before them.
            if (i > begin && Wording.isWord(words.get(i)) && agent.test(i) != agent.test(begin)) {
                add(pieces, words, begin, i, agent.test(begin) ? Mark.ADDED_BY_AGENT : Mark.ADDED_BY_YOU);
                begin = i;
            }
        }
        add(pieces, words, begin, to, to > begin && agent.test(begin) ? Mark.ADDED_BY_AGENT : Mark.ADDED_BY_YOU);
    }

    private static void add(List<Piece> pieces, List<String> words, int from, int to, Mark mark) {
        if (from < to) {
            pieces.add(new Piece(String.join("", words.subList(from, to)), mark));
        }
    }
}

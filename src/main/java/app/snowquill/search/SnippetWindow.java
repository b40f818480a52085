package app.snowquill.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Chooses the stretch of a text in which the most telling matches stand together, and cuts it into pieces. Pure. */
final class SnippetWindow {
    /** Characters of a snippet. */
    static final int LENGTH = 240;
    private static final int BEFORE = 60;

    private SnippetWindow() {
    }

    /**
     * @param marks in any order; they may cover each other
     * @param start where to begin without any
     * @param weight of a piece of the question by its number
     */
    static Snippet of(String body, List<Mark> marks, int start, IntToDoubleFunction weight) {
        List<Mark> inOrder = marks.stream().sorted(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()))
                .toList();
        int first = inOrder.isEmpty() ? Math.min(start, body.length()) : best(inOrder, weight);
        int from = wordAfter(body, inOrder.isEmpty() ? first : Math.max(0, first - BEFORE), first);
        return pieces(body, from, wordBefore(body, Math.min(body.length(), from + LENGTH), first), inOrder);
    }

    /** The start of the window with the greatest sum over its different pieces; more of the same count little. */
    private static int best(List<Mark> marks, IntToDoubleFunction weight) {
        if (marks.stream().allMatch(mark -> mark.part() == marks.get(0).part())) {
            return marks.get(0).start();
        }
        double most = -1;
        int best = marks.get(0).start();
        for (int i = 0; i < marks.size(); i++) {
            long seen = 0;
            double sum = 0;
            for (int j = i; j < marks.size() && marks.get(j).end() <= marks.get(i).start() + LENGTH - BEFORE; j++) {
                int part = marks.get(j).part();
                sum += weight.applyAsDouble(part) * ((seen >> part & 1) == 1 ? 0.05 : 1);
                seen |= 1L << part;
            }
            if (sum > most) {
                most = sum;
                best = marks.get(i).start();
            }
        }
        return best;
    }

    private static int wordAfter(String body, int at, int latest) {
        if (at == 0 || at >= body.length() || Character.isWhitespace(body.charAt(at - 1))) {
            return at;
        }
        for (int i = at; i < latest; i++) {
            if (Character.isWhitespace(body.charAt(i))) {
                return i + 1;
            }
        }
        return latest;
    }

    private static int wordBefore(String body, int at, int earliest) {
        if (at >= body.length()) {
            return body.length();
        }
        for (int i = at; i > earliest + LENGTH / 2; i--) {
            if (Character.isWhitespace(body.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(body.charAt(at)) ? at + 1 : at;
    }

    private static Snippet pieces(String body, int from, int to, List<Mark> marks) {
        List<Snippet.Piece> pieces = new ArrayList<>();
        int at = from;
        if (from > 0) {
            pieces.add(new Snippet.Piece("… ", false));
        }
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= to) {
                add(body, at, mark.start(), false, pieces);
                add(body, mark.start(), mark.end(), true, pieces);
                at = mark.end();
            }
        }
        add(body, at, to, false, pieces);
        if (to < body.length()) {
            pieces.add(new Snippet.Piece(" …", false));
        }
        return new Snippet(pieces);
    }

    private static void add(String body, int from, int to, boolean match, List<Snippet.Piece> pieces) {
        if (from < to) {
            pieces.add(new Snippet.Piece(oneLine(body, from, to), match));
        }
    }

    private static String oneLine(String body, int from, int to) {
        StringBuilder line = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char letter = body.charAt(i);
            if (letter > ' ') {
                line.append(letter);
            } else if (line.length() == 0 || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }
}

package app.snowquill.engine.llama;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Cuts a text into pieces that a model can read at once: as many whole sentences each as there is room for, and a sentence
 * that is too long in halves, at the blank nearest to its middle. So no text is lost, and what is added at the end changes
 * the last piece only. Pure.
 */
final class TextPieces {
    private final int most;
    private final ToIntFunction<String> tokens;

    /**
     * @param most tokens of a piece, at least 1
     * @param tokens counts a text's tokens
     */
    TextPieces(int most, ToIntFunction<String> tokens) {
        this.most = most;
        this.tokens = tokens;
    }

    /** A part of a text that is not blank, and its tokens, at least one. */
    record Piece(String text, int tokens) {
    }

    /** In order; none where the text says nothing. */
    List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : LongRuns.cut(text)) {
            gather(part, pieces);
        }
        return pieces;
    }

    private void gather(String text, List<Piece> pieces) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int begin = 0;
        int sum = 0;
        int from = 0;
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            int count = count(text.substring(from, to));
            if (sum + count > most) {
                cut(text.substring(begin, from), pieces);
                begin = from;
                sum = 0;
            }
            sum += count;
            from = to;
        }
        cut(text.substring(begin), pieces);
    }

    private int count(String text) {
        return text.isBlank() ? 0 : tokens.applyAsInt(text);
    }

    private void cut(String text, List<Piece> pieces) {
        int count = count(text);
        if (count > most && text.codePointCount(0, text.length()) > 1) {
            int middle = middle(text);
            cut(text.substring(0, middle), pieces);
            cut(text.substring(middle), pieces);
        } else if (count > 0 && count <= most) {
            pieces.add(new Piece(text, count));
        }
    }

    private static int middle(String text) {
        int half = text.length() / 2;
        for (int away = 0; away < half; away++) {
            if (Character.isWhitespace(text.charAt(half - away))) {
                return half - away;
            }
            if (half + away < text.length() && Character.isWhitespace(text.charAt(half + away))) {
                return half + away;
            }
        }
        return text.offsetByCodePoints(0, Math.max(1, text.codePointCount(0, half)));
    }
}

package app.snowquill.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What an author typed to look for. Any text is one: what makes no sense as a phrase is taken as words.
 *
 * @param pieces in the order typed
 */
record QueryText(List<Piece> pieces) {
    private static final int LENGTH = 1_000;
    private static final int PIECES = 32;
    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb\u201f\uff02";

    QueryText {
        pieces = List.copyOf(pieces);
    }

    /** What a piece is. */
    enum Kind {
        WORD, PHRASE,
        /** The beginning of a word. */
        BEGINNING
    }

    record Piece(Kind kind, String text) {
    }

    /** Reads the first thousand characters, and at most 32 pieces of them. */
    static QueryText parse(String typed) {
        String text = typed.length() > LENGTH ? typed.substring(0, LENGTH) : typed;
        List<Piece> pieces = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Kind kind = Kind.WORD;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean quote = QUOTES.indexOf(letter) >= 0;
            if (quote && kind == Kind.WORD) {
                words(open, pieces);
                kind = text.chars().skip(i + 1L).anyMatch(later -> QUOTES.indexOf(later) >= 0) ? Kind.PHRASE : Kind.WORD;
            } else if (quote) {
                add(new Piece(Kind.PHRASE, open.toString().strip()), pieces);
                open.setLength(0);
                kind = Kind.WORD;
            } else {
                open.append(letter);
            }
        }
        words(open, pieces);
        return new QueryText(pieces.size() > PIECES ? pieces.subList(0, PIECES) : pieces);
    }

    private static void words(StringBuilder open, List<Piece> pieces) {
        for (String word : open.toString().split("[\\s\\p{Z}]+")) {
            boolean beginning = word.length() > 1 && word.endsWith("*");
            add(new Piece(beginning ? Kind.BEGINNING : Kind.WORD, beginning ? word.substring(0, word.length() - 1) : word), pieces);
        }
        open.setLength(0);
    }

    private static void add(Piece piece, List<Piece> pieces) {
        if (piece.text().codePoints().anyMatch(letter -> !Character.isWhitespace(letter) && letter != '*')) {
            pieces.add(piece);
        }
    }
}

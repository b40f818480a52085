package app.snowquill.export.page;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Sets the lines of a paragraph: breaks it, orders each line from left to right and gives every letter its place. */
final class LineSetter {
    private static final double UNDERLINE_DEPTH = 0.12;
    private static final double UNDERLINE_THICKNESS = 0.05;
    private static final double NARROWER = 0.95;

    private final TypeCase types;
    private final LineFitting fitting;
    private final LineBreaking total = new TotalFit();
    private final LineBreaking first = new FirstFit();

    LineSetter(TypeCase types, Hyphenation hyphenation) {
        this.types = types;
        this.fitting = new LineFitting(types, hyphenation);
    }

    /** @param measure width of the text in points */
    List<SetLine> lines(List<Span> spans, TypeStyle style, double measure) {
        LetterRow row = LetterRow.of(spans, style, types);
        double width = measure - 2 * style.inset();
        BreakItems items = fitting.items(row, style, width);
        int[] breaks = style.alignment() == Alignment.JUSTIFIED ? total.breaks(items, width)
                : style.alignment() == Alignment.CENTER ? balanced(items, width) : first.breaks(items, width);
        List<SetLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < breaks.length; i++) {
            boolean hyphen = items.kind(breaks[i]) == BreakItems.Kind.HYPHEN;
            boolean open = items.isForced(breaks[i]);
            lines.add(line(row, start, items.place(breaks[i]), hyphen, new Frame(style, width, i == 0 ? style.indent() : 0, open)));
            start = i + 1 == breaks.length ? start : items.place(items.lineAfter(breaks[i]));
        }
        return lines;
    }

    /** The narrowest lines of which no more are needed, so that the last is no single word under a long line. */
    private int[] balanced(BreakItems items, double width) {
        int[] best = first.breaks(items, width);
        for (double narrower = width * NARROWER; best.length > 1 && narrower > width / 2; narrower *= NARROWER) {
            int[] tried = first.breaks(items, narrower);
            if (tried.length > best.length) {
                return best;
            }
            best = tried;
        }
        return best;
    }

    /**
     * What a line stands in.
     *
     * @param indent of this line
     * @param open whether it ends before the margin, as a last line does
     */
    private record Frame(TypeStyle style, double width, double indent, boolean open) {
    }

    private SetLine line(LetterRow row, int from, int to, boolean hyphen, Frame frame) {
        int last = to;
        while (last > from && row.letter(last - 1) == ' ') {
            last--;
        }
        List<Piece> pieces = pieces(row, from, last, hyphen, frame.style());
        double natural = pieces.stream().mapToDouble(Piece::width).sum();
        int spaces = pieces.stream().mapToInt(Piece::spaces).sum();
        double room = frame.width() - frame.indent() - natural;
        boolean filled = frame.style().alignment() == Alignment.JUSTIFIED && spaces > 0 && (!frame.open() || room < 0);
        double wordSpace = filled ? room / spaces : 0;
        return placed(pieces, wordSpace, frame.style().inset() + left(row, frame, filled ? 0 : room), frame.style());
    }

    private static double left(LetterRow row, Frame frame, double room) {
        boolean mirrored = row.startsRightToLeft();
        return switch (frame.style().alignment()) {
            case CENTER -> frame.indent() + room / 2;
            case RIGHT -> mirrored ? 0 : frame.indent() + room;
            case LEFT, JUSTIFIED -> mirrored ? room : frame.indent();
        };
    }

    private static SetLine placed(List<Piece> pieces, double wordSpace, double start, TypeStyle style) {
        List<Run> runs = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        double x = start;
        for (Piece piece : pieces) {
            double width = piece.width() + piece.spaces() * wordSpace;
            runs.add(new Run(piece.face(), (float) style.size(), (float) x, 0, piece.text(), (float) wordSpace,
                    (float) style.tracking()));
            if (piece.underlined()) {
                rules.add(new Rule((float) x, (float) (style.size() * UNDERLINE_DEPTH), (float) width,
                        (float) (style.size() * UNDERLINE_THICKNESS)));
            }
            x += width;
        }
        return new SetLine(runs, rules);
    }

    private List<Piece> pieces(LetterRow row, int from, int to, boolean hyphen, TypeStyle style) {
        int[] order = order(row, from, to);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < order.length) {
            Face face = row.face(order[i]);
            boolean underlined = row.underlined(order[i]);
            StringBuilder text = new StringBuilder();
            while (i < order.length && row.face(order[i]) == face && row.underlined(order[i]) == underlined) {
                int place = order[i++];
                text.appendCodePoint(row.level(place) % 2 == 1 ? Mirrored.of(row.letter(place)) : row.letter(place));
            }
            if (hyphen && i == order.length) {
                text.append('-');
            }
            pieces.add(piece(face, Ligatures.in(text.toString(), types.metrics(face), style), underlined, style));
        }
        return pieces;
    }

    private Piece piece(Face face, String text, boolean underlined, TypeStyle style) {
        int[] letters = text.codePoints().toArray();
        double[] places = TypeCase.places(letters, letters.length, types.metrics(face), style.size(), 0, style.tracking());
        return new Piece(face, text, places[letters.length], (int) text.chars().filter(letter -> letter == ' ').count(), underlined);
    }

    /** Places of the seen letters of a line as they stand from left to right. */
    private static int[] order(LetterRow row, int from, int to) {
        int[] seen = IntStream.range(from, to).filter(place -> !LetterRow.isUnseenBreak(row.letter(place))).toArray();
        if (!row.hasTwoDirections()) {
            return seen;
        }
        byte[] levels = new byte[seen.length];
        Integer[] places = new Integer[seen.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) row.level(seen[i]);
            places[i] = seen[i];
        }
        Bidi.reorderVisually(levels, 0, places, 0, places.length);
        return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
    }

    /** Letters of one face beside one another. */
    private record Piece(Face face, String text, double width, int spaces, boolean underlined) {
    }
}

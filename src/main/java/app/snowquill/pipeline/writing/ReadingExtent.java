package app.snowquill.pipeline.writing;

import app.snowquill.scene.quality.Dimension;
import app.snowquill.story.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How much of a scene a model reads in one call, for the ledger or for remarks, and how much it may find there, by the size of its window. A scene that is
 * longer is read in pieces that end with a sentence, so that none of it is left out.
 */
public enum ReadingExtent {
    /** For windows of 6,000 tokens and more. */
    WIDE(8, 3, 6, Dimension.values().length, 2_000),
    /** For small windows: the answer and the piece leave room for the names and for what is known. */
    NARROW(3, 1, 2, 4, 500);

    private static final int LEAST_FOR_WIDE = 6_000;

    private final int facts;
    private final int others;
    private final int remarks;
    private final int dimensions;
    private final int tokens;

    ReadingExtent(int facts, int others, int remarks, int dimensions, int tokens) {
        this.facts = facts;
        this.others = others;
        this.remarks = remarks;
        this.dimensions = dimensions;
        this.tokens = tokens;
    }

    /** @param contextTokens the model's window, 0 where it is not known */
    public static ReadingExtent of(int contextTokens) {
        return contextTokens >= LEAST_FOR_WIDE ? WIDE : NARROW;
    }

    /** The most facts of one answer. */
    int facts() {
        return facts;
    }

    /** The most of every other find of one answer: promises, kept ones, changes, new names. */
    int others() {
        return others;
    }

    /** The most remarks of one answer. */
    int remarks() {
        return remarks;
    }

    /** The dimensions of a rating in groups, each small enough for one answer, in their order. */
    List<List<Dimension>> dimensions() {
        List<Dimension> all = List.of(Dimension.values());
        return IntStream.iterate(0, from -> from < all.size(), from -> from + dimensions)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + dimensions))).toList();
    }

    /** The text in pieces. @param count tokens of a text */
    public List<String> pieces(String text, ToIntFunction<String> count) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int size = 0;
        for (String sentence : Sentences.of(text)) {
            int own = count.applyAsInt(sentence) + 1;
            if (size > 0 && size + own > tokens) {
                pieces.add(piece.toString().strip());
                piece.setLength(0);
                size = 0;
            }
            piece.append(sentence).append(' ');
            size += own;
        }
        pieces.add(piece.toString().strip());
        return pieces;
    }
}

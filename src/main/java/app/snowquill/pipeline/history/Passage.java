package app.snowquill.pipeline.history;

import java.util.List;

/**
 * A paragraph or a field, as it stands on either side.
 *
 * @param field path of a form's field, "scenes[3].title"; blank for prose
 * @param left null where only the right side has it
 * @param right null where only the left side has it
 */
public record Passage(String field, String left, String right, List<Piece> leftPieces, List<Piece> rightPieces) {
    public Passage {
        leftPieces = List.copyOf(leftPieces);
        rightPieces = List.copyOf(rightPieces);
    }

    public boolean differs() {
        return left == null || !left.equals(right);
    }
}

package app.snowquill.pipeline.history;

import app.snowquill.pipeline.history.Piece.Mark;
import java.util.ArrayList;
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

    /** Both sides in one, to be read: what was removed, and behind it, set off by a space, what came in its place. */
    public List<Piece> inline() {
        List<Piece> inline = new ArrayList<>();
        int l = 0;
        for (Piece piece : rightPieces) {
            while (l < leftPieces.size() && leftPieces.get(l).mark() == Mark.REMOVED) {
                inline.add(leftPieces.get(l++));
            }
            if (piece.mark() != Mark.SAME && !inline.isEmpty() && inline.get(inline.size() - 1).mark() == Mark.REMOVED
                    && !inline.get(inline.size() - 1).text().endsWith(" ") && !piece.text().startsWith(" ")) {
                inline.add(new Piece(" ", Mark.SAME));
            }
            inline.add(piece);
            if (piece.mark() == Mark.SAME) {
                l++;
            }
        }
        inline.addAll(leftPieces.subList(Math.min(l, leftPieces.size()), leftPieces.size()));
        return inline;
    }
}

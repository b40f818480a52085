package app.snowquill.search;

import java.util.List;

/** The passage of a text that answers best, in pieces. */
public record Snippet(List<Piece> pieces) {
    public Snippet {
        pieces = List.copyOf(pieces);
    }

    public record Piece(String text, boolean match) {
    }
}

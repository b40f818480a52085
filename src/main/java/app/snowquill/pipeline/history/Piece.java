package app.snowquill.pipeline.history;

/** A run of words within a passage, and whether the other side has it too. */
public record Piece(String text, Mark mark) {
    /** What became of the words from left to right. */
    public enum Mark {
        SAME, REMOVED, ADDED_BY_YOU, ADDED_BY_AGENT
    }
}

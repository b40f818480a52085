package app.snowquill.pipeline;

import java.util.List;

/** Two versions side by side: of one document, or of every document that differs between two moments of the book. */
public record Comparison(long left, long right, List<ComparedText> texts) {
    public Comparison {
        texts = List.copyOf(texts);
    }

    /** How many passages differ. */
    public int differences() {
        return (int) texts.stream().flatMap(text -> text.passages().stream()).filter(passage -> passage.differs()).count();
    }
}

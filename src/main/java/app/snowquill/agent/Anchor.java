package app.snowquill.agent;

/**
 * Words of a text with what is needed to find them again once the text has changed around them.
 *
 * @param quote as they stood when they were quoted
 * @param now as they stood when they were found last
 * @param before the text right before them then, at most {@link #AROUND} characters
 * @param after the text right behind them
 * @param occurrence how often the same words stood before, from 0
 */
public record Anchor(String quote, String now, String before, String after, int occurrence) {
    /** No words: a whole text. It is found nowhere. */
    public static final Anchor WHOLE = new Anchor("", "", "", "", 0);

    static final int AROUND = 60;

    /** Of a passage of a text that is not empty. */
    public static Anchor of(Span span, String text) {
        return new Anchor(span.in(text), span, text);
    }

    private Anchor(String quote, Span span, String text) {
        this(quote, span.in(text), text.substring(Math.max(0, span.from() - AROUND), span.from()),
                text.substring(span.to(), Math.min(text.length(), span.to() + AROUND)), occurrences(span, text));
    }

    /** The same quote where it stands by now. */
    public Anchor movedTo(Span span, String text) {
        return new Anchor(quote, span, text);
    }

    private static int occurrences(Span span, String text) {
        int count = 0;
        for (int at = text.indexOf(span.in(text)); at >= 0 && at < span.from(); at = text.indexOf(span.in(text), at + 1)) {
            count++;
        }
        return count;
    }
}

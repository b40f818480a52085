package app.snowquill.agent;

/**
 * A passage of a text.
 *
 * @param from its first character, from 0
 * @param to behind its last, at least {@code from}
 */
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A passage can't go from " + from + " to " + to + ".");
        }
    }

    public String in(String text) {
        return text.substring(from, to);
    }

    public boolean fits(String text) {
        return to <= text.length();
    }

    public boolean isEmpty() {
        return from == to;
    }
}

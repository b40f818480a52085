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

    /** Whether they share at least half of the longer one. */
    public boolean isMostly(Span other) {
        int shared = Math.min(to, other.to) - Math.max(from, other.from);
        return shared > 0 && shared * 2 >= Math.max(to - from, other.to - other.from);
    }

    public boolean isEmpty() {
        return from == to;
    }
}

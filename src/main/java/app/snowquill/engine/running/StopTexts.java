package app.snowquill.engine.running;

import java.util.List;

/**
 * Holds back the end of an answer while it could be the beginning of a stop text. Done here rather than in native
 * code, so that an empty piece from there always means the model's own end, and for servers that know few stop texts.
 * One answer, one thread.
 */
public final class StopTexts {
    private final List<String> stops;
    private final StringBuilder held = new StringBuilder();
    private boolean met;

    public StopTexts(List<String> stops) {
        this.stops = stops.stream().filter(stop -> !stop.isEmpty()).toList();
    }

    /** Takes a piece; gives what may be shown now. */
    public String accept(String piece) {
        if (stops.isEmpty()) {
            return piece;
        }
        held.append(piece);
        int at = stops.stream().mapToInt(held::indexOf).filter(i -> i >= 0).min().orElse(-1);
        if (at >= 0) {
            met = true;
            held.setLength(at);
            return rest();
        }
        int kept = longestBeginning();
        String shown = held.substring(0, held.length() - kept);
        held.delete(0, shown.length());
        return shown;
    }

    public boolean met() {
        return met;
    }

    /** What was held back in vain, once the answer has ended. */
    public String rest() {
        String rest = held.toString();
        held.setLength(0);
        return rest;
    }

    private int longestBeginning() {
        int longest = 0;
        for (String stop : stops) {
            for (int n = Math.min(stop.length() - 1, held.length()); n > longest; n--) {
                if (stop.startsWith(held.substring(held.length() - n))) {
                    longest = n;
                }
            }
        }
        return longest;
    }
}

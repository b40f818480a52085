package app.snowquill.importing.rtf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Letters with what they are: 1 for italic, 2 for bold, 3 for both. A paragraph ends with \n, a line within one with U+2028. Not thread-safe. */
public final class StyledText {
    public static final char LINE = '\u2028';

    private final StringBuilder text = new StringBuilder();
    private byte[] stars = new byte[256];
    private final List<Note> notes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Besides, Integer> besides = new EnumMap<>(Besides.class);

    /** What is met and has no letters here. */
    public enum Besides {
        PICTURE, TABLE, DELETION, FORMATTING
    }

    /** @param at how many letters stand before it */
    public record Note(int at, boolean footnote, String text) {
    }

    /** @param from to letters that lead to {@code target} */
    public record Link(String target, int from, int to) {
    }

    void add(String letters, int style) {
        text.append(letters);
        if (text.length() > stars.length) {
            stars = Arrays.copyOf(stars, Math.max(text.length(), stars.length * 2));
        }
        Arrays.fill(stars, text.length() - letters.length(), text.length(), (byte) style);
    }

    void note(boolean footnote, String words) {
        if (!words.isBlank()) {
            notes.add(new Note(text.length(), footnote, words.strip()));
        }
    }

    void link(String target, int from) {
        links.add(new Link(target, from, text.length()));
    }

    void count(Besides what) {
        besides.merge(what, 1, Integer::sum);
    }

    /** Without styles. */
    public String plain() {
        return text.toString();
    }

    public int length() {
        return text.length();
    }

    /** @param at from 0 */
    public int starsAt(int at) {
        return stars[at];
    }

    public List<Note> notes() {
        return notes;
    }

    public List<Link> links() {
        return links;
    }

    public int times(Besides what) {
        return besides.getOrDefault(what, 0);
    }
}

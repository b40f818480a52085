package app.snowquill.pipeline.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text into words, the spaces between them, and signs; put together again they are the text. Stateless. */
final class Wording {
    private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*|.", Pattern.DOTALL);
    private static final Pattern GAP = Pattern.compile("\\n[ \\t]*\\n\\s*");

    private Wording() {
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /**
     * The same as {@link #words(String)}, cutting anew only where {@code text} is not {@code earlier}: a cut that falls in the
     * same place before what changed, or after it, is followed by the same words.
     *
     * @param words of {@code earlier}
     */
    static List<String> words(String text, String earlier, List<String> words) {
        int same = 0;
        int most = Math.min(text.length(), earlier.length());
        while (same < most && text.charAt(same) == earlier.charAt(same)) {
            same++;
        }
        int index = 0;
        int at = 0;
        // The last word that is the same may go on in the new text.
        while (index < words.size() && at + words.get(index).length() < same) {
            at += words.get(index++).length();
        }
        if (index > 0) {
            at -= words.get(--index).length();
        }
        int ending = 0;
        while (ending < most - same && text.charAt(text.length() - 1 - ending) == earlier.charAt(earlier.length() - 1 - ending)) {
            ending++;
        }
        List<String> cut = new ArrayList<>(words.subList(0, index));
        int old = at;
        Matcher matcher = TOKEN.matcher(text);
        int shift = earlier.length() - text.length();
        while (matcher.find(at)) {
            if (at >= text.length() - ending) {
                while (index < words.size() && old < at + shift) {
                    old += words.get(index++).length();
                }
                if (old == at + shift) {
                    cut.addAll(words.subList(index, words.size()));
                    return cut;
                }
            }
            cut.add(matcher.group());
            at = matcher.end();
        }
        return cut;
    }

    /** Paragraphs are parted by blank lines, as the book keeps them. */
    static List<String> paragraphs(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(GAP.split(stripped));
    }

    static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0));
    }
}

package app.snowquill.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts English text into sentences: at . ! ? … with closing quotes, but not after titles, initials or inside numbers. */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "st", "prof", "capt", "col", "gen",
            "lt", "sgt", "rev", "hon", "messrs", "mme", "mlle", "etc", "vs", "no", "vol", "jr", "sr");

    private Sentences() {
    }

    /** The sentences of {@code text} without the space around them; none for blank text. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        if (text == null) {
            return sentences;
        }
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isEnd(text.charAt(i)) || isAbbreviation(text, start, i)) {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && (isEnd(text.charAt(end)) || isCloser(text.charAt(end)))) {
                end++;
            }
            if (end < text.length() && !beginsSentence(text, end)) {
                continue;
            }
            add(sentences, text.substring(start, end));
            start = end;
            i = end - 1;
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    public static int count(String text) {
        return of(text).size();
    }

    /** Whether {@code text} ends as a sentence does, closing quotes allowed. */
    public static boolean isFinished(String text) {
        String stripped = text.strip();
        int end = stripped.length();
        while (end > 0 && (isCloser(stripped.charAt(end - 1)) || stripped.charAt(end - 1) == '*')) {
            end--;
        }
        return end > 0 && (isEnd(stripped.charAt(end - 1)) || stripped.charAt(end - 1) == '—');
    }

    private static void add(List<String> sentences, String text) {
        String stripped = text.strip();
        if (stripped.chars().anyMatch(java.lang.Character::isLetterOrDigit)) {
            sentences.add(stripped);
        }
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static boolean isCloser(char c) {
        return c == '”' || c == '’' || c == '"' || c == '\'' || c == ')' || c == '»';
    }

    /** After an end there must be space, and after the space no small letter: “Stop!” she said is one sentence. */
    private static boolean beginsSentence(String text, int end) {
        if (!java.lang.Character.isWhitespace(text.charAt(end))) {
            return false;
        }
        int next = end;
        while (next < text.length() && java.lang.Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || !java.lang.Character.isLowerCase(text.charAt(next));
    }

    private static boolean isAbbreviation(String text, int start, int dot) {
        if (text.charAt(dot) != '.') {
            return false;
        }
        int begin = dot;
        while (begin > start && java.lang.Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        String word = text.substring(begin, dot);
        boolean initial = word.length() == 1 && java.lang.Character.isUpperCase(word.charAt(0)) && !"I".equals(word);
        return initial || ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT));
    }
}

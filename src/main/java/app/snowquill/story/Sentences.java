package app.snowquill.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts English text into sentences: at . ! ? … with closing quotes, but not after titles, initials or inside numbers. */
public final class Sentences {
    /** A name follows them. What may also end a sentence (etc., Jr.) is not here: a small letter after it tells. */
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "st", "ste", "prof", "capt", "cmdr", "col", "gen",
            "lt", "maj", "sgt", "insp", "det", "supt", "rev", "fr", "hon", "messrs", "mme", "mlle", "sen", "gov", "mt", "ft");
    /** A figure follows them; without one they end a sentence: “No.” */
    private static final Set<String> BEFORE_FIGURES = Set.of("no", "nos", "vol", "ch", "fig", "p", "pp", "c", "ca");
    /** Who speaks, after what was asked or cried: “Where?” Ines asked. */
    private static final Pattern SPEAKER = Pattern.compile("\\p{Lu}[\\p{L}’'-]*(?:\\.? \\p{Lu}[\\p{L}’'-]*){0,2} (?:ask|say|said|cr(?:y|ie)"
            + "|shout|whisper|repl(?:y|ie)|call|answer|want|demand|mutter|yell|murmur|add|beg)(?:s|ed|d)?(?!\\p{L})");

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
            if (end < text.length() && (!beginsSentence(text, end) || isCloser(text.charAt(end - 1)) && isSpeaker(text, end))) {
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

    /** The first sentence; blank where there is none. */
    public static String first(String text) {
        List<String> sentences = of(text);
        return sentences.isEmpty() ? "" : sentences.get(0);
    }

    /** The last sentence, finished or not; blank where there is none. */
    public static String last(String text) {
        List<String> sentences = of(text);
        return sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1);
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
        return c == '”' || c == '’' || c == '"' || c == '\'' || c == ')' || c == ']' || c == '»';
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
        String small = word.toLowerCase(Locale.ROOT);
        return initial || TITLES.contains(small) || BEFORE_FIGURES.contains(small) && isBeforeFigure(text, dot + 1);
    }

    private static boolean isBeforeFigure(String text, int from) {
        int next = from;
        while (next < text.length() && java.lang.Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && java.lang.Character.isDigit(text.charAt(next));
    }

    private static boolean isSpeaker(String text, int from) {
        int next = from;
        while (next < text.length() && java.lang.Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        Matcher matcher = SPEAKER.matcher(text).region(next, Math.min(text.length(), next + 80));
        return matcher.lookingAt();
    }
}

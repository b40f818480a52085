package app.snowquill.ui.editor;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds on the page what was found in its text elsewhere, where spaces and marks may be others. On the window's thread. */
final class WordsOnPage {
    private final ProseArea area;

    WordsOnPage(ProseArea area) {
        this.area = area;
    }

    /**
     * Chooses the words and brings them into view; where they are blank or not there, the passage.
     *
     * @param passage begins with the words, or is where they stand
     */
    void show(String passage, String words) {
        String text = area.words();
        OptionalInt place = index(text, passage, 0);
        String wanted = words.isBlank() ? passage : words;
        Matcher found = expression(wanted).matcher(text);
        if (!wanted.isBlank() && (found.find(Math.min(place.orElse(0), text.length())) || found.find(0))) {
            area.selectRange(position(text, found.start()), position(text, found.end()));
            area.requestFollowCaret();
        }
        area.requestFocus();
    }

    private static OptionalInt index(String text, String passage, int from) {
        Matcher found = expression(passage).matcher(text);
        return !passage.isBlank() && found.find(from) ? OptionalInt.of(found.start()) : OptionalInt.empty();
    }

    private static Pattern expression(String words) {
        return Pattern.compile(Arrays.stream(words.replace("*", "").strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Where a character of the words stands on the page, which has a mark before each paragraph. */
    private static int position(String words, int index) {
        return index + 1 + (int) words.substring(0, index).chars().filter(sign -> sign == '\n').count();
    }
}

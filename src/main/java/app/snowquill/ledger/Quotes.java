package app.snowquill.ledger;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether words really stand in a text. Pure. */
public final class Quotes {
    private static final int LEAST_WORDS = 2;

    private Quotes() {
    }

    /**
     * The words as they stand in the text, where they do: white space, the kind of quotation marks and dashes and what stands around the
     * words are of no meaning, letters are, but for capitals. Fewer than two words prove nothing.
     */
    public static Optional<String> find(String quote, String text) {
        String[] words = quote.strip().split("[^\\p{L}\\p{M}\\d]+");
        String pattern = Arrays.stream(words).filter(word -> !word.isEmpty()).map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{M}\\d]{1,6}"));
        if (Arrays.stream(words).filter(word -> !word.isEmpty()).count() < LEAST_WORDS) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile("(?<![\\p{L}\\d])" + pattern + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}

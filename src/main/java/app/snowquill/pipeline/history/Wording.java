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

    /** Paragraphs are parted by blank lines, as the book keeps them. */
    static List<String> paragraphs(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(GAP.split(stripped));
    }

    static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0));
    }
}

package app.snowquill.context;

import app.snowquill.context.SentElement.Withheld;
import app.snowquill.story.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keeps out of texts what somebody can't know: finds the sentences of hidden facts, however they are capitalised and punctuated, and takes
 * them out. It knows words and not meanings; what says a secret in other words is kept apart by where it stands, in a scene at which
 * the character was not. Immutable.
 */
public final class KnowledgeFence {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FEWEST_WORDS = 3;

    private final Map<String, Withheld> hidden = new LinkedHashMap<>();

    public KnowledgeFence(List<Withheld> hidden) {
        for (Withheld fact : hidden) {
            String words = words(fact.text());
            if (words.strip().split(" ").length >= FEWEST_WORDS) { // two words say nothing that would not also stand elsewhere
                this.hidden.put(words, fact);
            }
        }
    }

    /** Those that stand in {@code text}. */
    public List<Withheld> in(String text) {
        String words = words(text);
        return hidden.entrySet().stream().filter(fact -> words.contains(fact.getKey())).map(Map.Entry::getValue).distinct().toList();
    }

    /** {@code text} without the sentences that say any of them; blank where taking sentences out is not enough. */
    public String without(String text) {
        if (in(text).isEmpty()) {
            return text;
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(in(line).isEmpty() ? line : String.join(" ", Sentences.of(line).stream().filter(sentence -> in(sentence).isEmpty()).toList()));
        }
        String open = String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
        return in(open).isEmpty() ? open : "";
    }

    /** Words in small letters with one space around each, so that a whole run of words can be looked for. */
    private static String words(String text) {
        return " " + String.join(" ", Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList()) + " ";
    }
}

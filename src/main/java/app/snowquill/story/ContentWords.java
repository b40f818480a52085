package app.snowquill.story;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a sentence that carry it, cut to a stem of at most six letters: good enough to see that two sentences may
 * speak of one thing, never to say that they do. What rests on it only warns.
 */
public final class ContentWords {
    private static final int STEM = 6;
    private static final Set<String> EMPTY = Set.of("that", "this", "with", "from", "they", "them", "their", "there", "then",
            "than", "what", "when", "where", "which", "while", "will", "would", "could", "should", "have", "been", "were", "must",
            "does", "into", "onto", "over", "under", "before", "after", "about", "because", "only", "just", "even", "still",
            "herself", "himself", "themselves", "himsel", "hersel", "themse", "your", "yours", "ours", "hers", "some", "none",
            "more", "most", "very", "each", "every", "both", "such", "upon", "again", "until");

    private ContentWords() {
    }

    /** Stems of words of four letters and more that are no mere joints, in order. */
    public static Set<String> of(String text) {
        Set<String> stems = new LinkedHashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && java.lang.Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                add(text.substring(start, i).toLowerCase(Locale.ROOT), stems);
                start = -1;
            }
        }
        return stems;
    }

    private static void add(String word, Set<String> stems) {
        if (word.length() >= 4 && !EMPTY.contains(word)) {
            stems.add(word.length() > STEM ? word.substring(0, STEM) : word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        }
    }

    /** What two texts have in common. */
    public static Set<String> shared(String one, String other) {
        Set<String> shared = of(one);
        shared.retainAll(of(other));
        return shared;
    }
}

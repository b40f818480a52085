package app.snowquill.pipeline;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two texts say much the same, by the words of four letters and more they share (Jaccard's index). Pure. */
final class Likeness {
    private static final double TOO_LIKE = 0.6;
    private static final int SHORT_WORD = 4;

    private Likeness() {
    }

    /** @param one a document as JSON; field names count for nothing */
    static boolean isTooLike(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        int all = first.size() + second.size() - shared.size();
        return all == 0 || (double) shared.size() / all >= TOO_LIKE;
    }

    private static Set<String> words(String json) {
        String values = json.replaceAll("\"[a-z_0-9]+\":", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(values.split("[^\\p{L}\\d]+")).filter(word -> word.length() >= SHORT_WORD)
                .collect(Collectors.toSet());
    }
}

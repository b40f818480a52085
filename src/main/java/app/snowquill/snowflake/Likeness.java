package app.snowquill.snowflake;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much two texts say the same, by the words that carry meaning: capital letters, accents, endings and small words do not
 * count. A cue: only texts that are wholly the same are the same. Pure.
 */
public final class Likeness {
    private static final Set<String> SMALL = Set.of("the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "by",
            "for", "from", "with", "that", "this", "these", "those", "it", "its", "is", "are", "was", "were", "be", "been",
            "has", "have", "had", "he", "she", "they", "him", "her", "his", "hers", "their", "them", "who", "whom", "which",
            "what", "as", "so", "not", "no", "nor", "if", "then", "than", "into", "out", "up", "down", "one", "must", "will",
            "would", "can", "could", "do", "does", "did", "wants", "want", "too", "very", "own", "there", "here", "when",
            "where", "while", "all", "any", "some", "more", "most", "only", "before", "after", "again", "over", "under");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’']");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");

    private Likeness() {
    }

    /** The text in small plain letters and figures, one space between words: what "the same text" means. */
    public static String plain(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(APOSTROPHES.matcher(letters).replaceAll("")).replaceAll(" ").strip();
    }

    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** 0..1, the shared part of the words of both (Jaccard); 0 where either says nothing. */
    public static double of(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return (double) shared / (a.size() + b.size() - shared);
    }

    /** 0..1, how many of the words of {@code small} stand in {@code large}; 0 where either says nothing. */
    public static double contained(String small, String large) {
        return contained(words(small), words(large));
    }

    /** The same for the {@linkplain #words words} of two texts. */
    static double contained(Set<String> words, Set<String> there) {
        return words.isEmpty() ? 0 : (double) words.stream().filter(there::contains).count() / words.size();
    }

    /** Whether the second is the first in other words: most words of the shorter stand in the longer, or half are shared. */
    public static boolean reworded(String one, String other) {
        return words(one).size() > 1 && words(other).size() > 1
                && (of(one, other) >= 0.5 || Math.min(contained(one, other), contained(other, one)) >= 0.65
                || Math.max(contained(one, other), contained(other, one)) >= 0.99);
    }

    /** The first of {@code sentences} that stood before, small and short ones ("No.") allowed to come again. */
    static Optional<String> repeated(List<String> sentences) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String sentence : sentences) {
            String plain = plain(sentence);
            if (plain.length() > 25 && seen.putIfAbsent(plain, sentence) != null) {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }

    /** The words that carry meaning, without their endings. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : plain(text).split(" ")) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                words.add(stem(word));
            }
        }
        return words;
    }

    /** Enough to see "seal" in "seals" and "sealed". */
    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word.length() > 3 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }
}

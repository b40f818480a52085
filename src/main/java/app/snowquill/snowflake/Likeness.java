package app.snowquill.snowflake;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");

    private Likeness() {
    }

    /** The text in small plain letters and figures, one space between words: what "the same text" means. */
    public static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(letters.length());
        boolean between = false;
        for (int i = 0; i < letters.length(); ) {
            int letter = letters.codePointAt(i);
            i += java.lang.Character.charCount(letter);
            if (isWritten(letter)) {
                if (between && plain.length() > 0) {
                    plain.append(' ');
                }
                between = false;
                plain.appendCodePoint(letter);
            } else if (letter != '\'' && letter != '’' && !isMark(letter)) {
                between = true;
            }
        }
        return plain.toString();
    }

    private static boolean isWritten(int letter) {
        return letter >= 'a' && letter <= 'z' || java.lang.Character.isLetterOrDigit(letter) || switch (java.lang.Character.getType(letter)) {
            case java.lang.Character.LETTER_NUMBER, java.lang.Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isMark(int letter) {
        return switch (java.lang.Character.getType(letter)) {
            case java.lang.Character.NON_SPACING_MARK, java.lang.Character.ENCLOSING_MARK,
                    java.lang.Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** 0..1, the shared part of the words of both (Jaccard); 0 where either says nothing. */
    public static double of(String one, String other) {
        return jaccard(words(one), words(other));
    }

    private static double jaccard(Set<String> a, Set<String> b) {
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
        Set<String> a = words(one);
        Set<String> b = words(other);
        if (a.size() < 2 || b.size() < 2) {
            return false;
        }
        double there = contained(a, b);
        double back = contained(b, a);
        return jaccard(a, b) >= 0.5 || Math.min(there, back) >= 0.65 || Math.max(there, back) >= 0.99;
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

package app.snowquill.scene.quality;

import app.snowquill.story.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How easily the sentences read: their lengths must vary, and their grade must be one that novels are read at. */
final class Readability {
    /** Standard deviation over mean of the sentence lengths. Monotone prose lies under 0.4, novels mostly at 0.6 to 1. */
    private static final Band VARIETY = new Band(0.15, 0.45, 1.3, 2.2);
    /** Flesch-Kincaid grade (Kincaid et al., 1975). */
    private static final Band GRADE = new Band(-2, 1.5, 11, 18);

    private Readability() {
    }

    static DimensionScore of(List<String> sentences, ProseWords words) {
        double[] lengths = sentences.stream().mapToDouble(Words::count).filter(count -> count > 0).toArray();
        if (lengths.length == 0) {
            return new DimensionScore(Dimension.READABILITY, List.of());
        }
        double mean = Arrays.stream(lengths).average().orElse(0);
        double spread = Math.sqrt(Arrays.stream(lengths).map(length -> (length - mean) * (length - mean)).average().orElse(0));
        double variety = spread / mean;
        int syllables = words.all().stream().mapToInt(Readability::syllables).sum();
        double grade = 0.39 * mean + 11.8 * syllables / Math.max(1, words.count()) - 15.59;
        return new DimensionScore(Dimension.READABILITY, List.of(
                new Measure(VARIETY.score(variety), String.format(Locale.ENGLISH,
                        "%,d sentences of %.1f words on average, spread %.1f words.", lengths.length, mean, spread)),
                new Measure(GRADE.score(grade), String.format(Locale.ENGLISH, "Reading grade %.1f.", grade))));
    }

    /** Groups of vowels, without a silent e: right for nine English words of ten, and for their mean. */
    static int syllables(String word) {
        int groups = 0;
        boolean vowel = false;
        for (int i = 0; i < word.length(); i++) {
            boolean now = "aeiouy".indexOf(word.charAt(i)) >= 0;
            groups += now && !vowel ? 1 : 0;
            vowel = now;
        }
        if (groups > 1 && word.endsWith("e") && !word.endsWith("le")) {
            groups--;
        }
        return Math.max(1, groups);
    }
}

package app.snowquill.scene.quality;

import app.snowquill.snowflake.Names;
import app.snowquill.story.Sentences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much one or several texts say again. Immutable; some 20 ms for 100,000 words.
 *
 * @param words of all of them
 * @param repeatedRuns share of the runs of four words that came before, 0 to 1
 * @param distinctTwo different pairs of words over all of them, 0 to 1 (distinct-n: Li and others, 2016)
 * @param distinctThree likewise of three words
 * @param stock stock phrases per 1,000 words
 * @param loops sentences of four words and more that stood there word for word before, as a share of all sentences
 * @param phrases what is said most often, the one that weighs most first
 */
public record Repetition(int words, double repeatedRuns, double distinctTwo, double distinctThree, double stock, double loops, List<Phrase> phrases) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;
    private static final int OFTEN = 3;
    private static final int MOST = 40;
    private static final int LOOP = 4;
    /** Letters of a word that says something by itself. */
    private static final int TELLING = 4;

    /** @param times how often it stands there, at least 3 */
    public record Phrase(String text, int times) {
        private int weight() {
            return (times - 1) * text.split(" ").length;
        }
    }

    public Repetition {
        phrases = List.copyOf(phrases);
    }

    public static Repetition of(Collection<String> texts) {
        Map<List<String>, Integer> runs = new HashMap<>();
        Map<List<String>, Integer> phrases = new LinkedHashMap<>();
        Set<String> sentences = new HashSet<>();
        int[] again = new int[2];
        int stock = 0;
        int words = 0;
        Map<Integer, Integer> all = new HashMap<>();
        for (String text : texts) {
            ProseWords prose = new ProseWords(text);
            words += prose.count();
            stock += prose.phrases(WordList.STOCK_PHRASES.entries()).size();
            for (int length = 2; length <= 4; length++) {
                count(prose.all(), length, runs);
                all.merge(length, Math.max(0, prose.count() - length + 1), Integer::sum);
            }
            Set<String> names = names(text);
            for (String sentence : Sentences.of(text)) {
                List<String> said = new ProseWords(sentence).all();
                again[0] += said.size() >= LOOP && !sentences.add(String.join(" ", said)) ? 1 : 0;
                again[1]++;
                for (String part : sentence.split("[^\\p{L}\\p{N}'’ -]+| -+ ")) {
                    List<String> unbroken = new ProseWords(part).all();
                    for (int length = SHORTEST; length <= LONGEST; length++) {
                        count(unbroken, length, phrases);
                    }
                }
            }
            phrases.keySet().removeIf(phrase -> !tells(phrase) || phrase.stream().anyMatch(names::contains));
        }
        return new Repetition(words, all.getOrDefault(4, 0) == 0 ? 0 : 1 - distinct(4, runs, all), distinct(2, runs, all), distinct(3, runs, all),
                words == 0 ? 0 : 1000.0 * stock / words, again[1] == 0 ? 0 : (double) again[0] / again[1], weightiest(phrases));
    }

    private static void count(List<String> words, int length, Map<List<String>, Integer> counts) {
        for (int i = 0; i + length <= words.size(); i++) {
            counts.merge(List.copyOf(words.subList(i, i + length)), 1, Integer::sum);
        }
    }

    private static double distinct(int length, Map<List<String>, Integer> runs, Map<Integer, Integer> all) {
        long different = runs.keySet().stream().filter(run -> run.size() == length).count();
        return all.getOrDefault(length, 0) == 0 ? 1 : (double) different / all.get(length);
    }

    /** Two words of it say something by themselves: “out of the” is nobody’s habit. */
    private static boolean tells(List<String> phrase) {
        return phrase.stream().filter(word -> word.length() >= TELLING).count() >= 2;
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        Names.in(text).forEach(name -> names.addAll(List.of(name.toLowerCase(Locale.ROOT).split("\\s+"))));
        return names;
    }

    /** Of a phrase and a part of it the weightier stays; a part that comes often elsewhere too stays beside it. */
    private static List<Phrase> weightiest(Map<List<String>, Integer> counts) {
        List<Phrase> sorted = counts.entrySet().stream().filter(one -> one.getValue() >= OFTEN).map(one -> new Phrase(String.join(" ", one.getKey()), one.getValue()))
                .sorted(Comparator.comparingInt(Phrase::weight).reversed().thenComparing(Phrase::text)).toList();
        List<Phrase> kept = new ArrayList<>();
        for (Phrase one : sorted) {
            if (kept.size() == MOST) {
                break;
            }
            if (kept.stream().noneMatch(other -> isWithin(one, other) || isWithin(other, one))) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static boolean isWithin(Phrase part, Phrase whole) {
        return (" " + whole.text() + " ").contains(" " + part.text() + " ") && part.times() < 2 * whole.times();
    }
}

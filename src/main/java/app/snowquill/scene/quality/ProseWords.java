package app.snowquill.scene.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a text, each as a number, so that what repeats is found fast. Made once; immutable. */
final class ProseWords {
    private final List<String> words = new ArrayList<>();
    private final int[] numbers;

    ProseWords(String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c) || start >= 0 && (c == '\'' || c == '’' || c == '-') && i + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(i + 1));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT).replace('’', '\''));
                start = -1;
            }
        }
        Map<String, Integer> known = new HashMap<>();
        numbers = words.stream().mapToInt(word -> {
            Integer number = known.putIfAbsent(word, known.size());
            return number == null ? known.size() - 1 : number;
        }).toArray();
    }

    int count() {
        return numbers.length;
    }

    List<String> all() {
        return words;
    }

    /** Those of the phrases that occur, each as often as it does, in the order of the text. @param phrases in small letters */
    List<String> phrases(List<String> phrases) {
        Map<String, List<List<String>>> byFirst = new HashMap<>();
        for (String phrase : phrases) {
            List<String> parts = List.of(phrase.split(" "));
            byFirst.computeIfAbsent(parts.get(0), key -> new ArrayList<>()).add(parts);
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (List<String> phrase : byFirst.getOrDefault(words.get(i), List.of())) {
                if (i + phrase.size() <= words.size() && words.subList(i, i + phrase.size()).equals(phrase)) {
                    found.add(String.join(" ", phrase));
                }
            }
        }
        return found;
    }

    /**
     * Moving-average type-token ratio (Covington and McFall, 2010): the mean share of different words in every window of
     * {@code window} words; in a shorter text, in the whole.
     */
    double movingTypeTokenRatio(int window) {
        if (numbers.length == 0) {
            return 0;
        }
        int width = Math.min(window, numbers.length);
        int[] seen = new int[numbers.length];
        int different = 0;
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            different += seen[numbers[i]]++ == 0 ? 1 : 0;
            if (i >= width) {
                different -= --seen[numbers[i - width]] == 0 ? 1 : 0;
            }
            sum += i >= width - 1 ? (double) different / width : 0;
        }
        return sum / (numbers.length - width + 1);
    }

    /** Runs of four words that came before in this text: their share of all such runs, and the one that comes most often. */
    Repeats repeatedRuns() {
        Map<Long, Integer> counts = new HashMap<>();
        int again = 0;
        int most = 1;
        int where = -1;
        for (int i = 0; i + 4 <= numbers.length; i++) {
            long key = 0;
            for (int k = 0; k < 4; k++) {
                key = key * 1_000_003L + numbers[i + k];
            }
            int count = counts.merge(key, 1, Integer::sum);
            again += count > 1 ? 1 : 0;
            if (count > most) {
                most = count;
                where = i;
            }
        }
        int runs = Math.max(1, numbers.length - 3);
        return new Repeats((double) again / runs, where < 0 ? "" : String.join(" ", words.subList(where, where + 4)), most);
    }

    /** @param share of all runs; @param times how often {@code quote} comes */
    record Repeats(double share, String quote, int times) {
    }
}

package app.snowquill.pipeline.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A book of a million words to measure the archive with, and questions whose answers are rare and frequent. Always the same. */
public final class BenchTexts {
    private static final int WORDS = 1_000_000;
    private static final int SCENE = 1_550;
    private static final int SEED = 11;
    private static final List<String> SYLLABLES = List.of("ba", "cor", "del", "fen", "gri", "hol", "jan", "kel", "lum", "mor", "nes",
            "pra", "quin", "ros", "sta", "tov", "ul", "ver", "wick", "yar");

    private BenchTexts() {
    }

    /**
     * Words as frequent as in a novel: the n-th one is met with 1/n of the first's frequency (Zipf 1949).
     *
     * @param sample texts whose words come first; made-up words follow
     */
    public static List<String> madeUp(List<String> sample) {
        List<String> words = byFrequency(counts(sample));
        Random chance = new Random(SEED);
        while (words.size() < 40_000) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 2 + chance.nextInt(3); i++) {
                word.append(SYLLABLES.get(chance.nextInt(SYLLABLES.size())));
            }
            words.add(word.toString());
        }
        double[] upTo = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        List<String> scenes = new ArrayList<>();
        for (int written = 0; written < WORDS; written += SCENE) {
            StringBuilder scene = new StringBuilder();
            for (int i = 0; i < SCENE; i++) {
                int found = Arrays.binarySearch(upTo, chance.nextDouble() * sum);
                scene.append(words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found)))
                        .append(i % 90 == 89 ? ".\n\n" : i % 14 == 13 ? ". " : " ");
            }
            scenes.add(scene.toString());
        }
        return scenes;
    }

    /** The first million words of a folder's texts, cut into scenes. @throws UncheckedIOException where they can't be read */
    public static List<String> of(Path folder) {
        List<String> scenes = new ArrayList<>();
        int words = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                StringBuilder scene = new StringBuilder();
                int inScene = 0;
                for (String paragraph : Files.readString(file, StandardCharsets.UTF_8).split("\\R{2,}")) {
                    scene.append(paragraph).append("\n\n");
                    inScene += paragraph.split("\\s+").length;
                    if (inScene >= SCENE && words < WORDS) {
                        scenes.add(scene.toString());
                        words += inScene;
                        scene.setLength(0);
                        inScene = 0;
                    }
                }
            }
            return scenes;
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of " + folder.getFileName() + " can’t be read. Nothing was measured.", e);
        }
    }

    /** Twenty of each kind, taken from the texts themselves. */
    public static Map<String, List<String>> questions(List<String> scenes) {
        Map<String, Integer> counts = counts(scenes);
        List<String> byFrequency = byFrequency(counts);
        List<String> frequent = byFrequency.subList(0, 20);
        List<String> rare = new ArrayList<>(byFrequency.stream().filter(word -> counts.get(word) <= 5 && word.length() > 5).toList());
        Collections.shuffle(rare, new Random(SEED));
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put("rare-word", rare.subList(0, 20));
        questions.put("frequent-word", frequent);
        questions.put("two-words", Stream.iterate(0, i -> i + 1).limit(20).map(i -> frequent.get(i) + " " + rare.get(i)).toList());
        questions.put("phrase", Stream.iterate(0, i -> i + 1).limit(20).map(i -> phrase(scenes.get(i * 13 % scenes.size()), i)).toList());
        questions.put("frequent-phrase", List.of("\"" + frequent.get(1) + " " + frequent.get(0) + "\"",
                "\"" + frequent.get(2) + " " + frequent.get(0) + "\""));
        questions.put("beginning", rare.stream().limit(20).map(word -> word.substring(0, 3) + "*").toList());
        questions.put("typing-error", rare.stream().limit(20).map(BenchTexts::mistyped).toList());
        return questions;
    }

    private static Map<String, Integer> counts(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> words(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    private static List<String> byFrequency(Map<String, Integer> counts) {
        List<String> words = new ArrayList<>(counts.keySet());
        words.sort(Comparator.<String>comparingInt(counts::get).reversed().thenComparing(word -> word));
        return words;
    }

    private static String phrase(String scene, int at) {
        List<String> words = words(scene.split("\\.", 2)[0]).toList();
        int first = words.size() < 4 ? 0 : at % (words.size() - 3);
        return "\"" + String.join(" ", words.subList(first, Math.min(words.size(), first + 3))) + "\"";
    }

    private static String mistyped(String word) {
        return word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> !word.isEmpty());
    }
}

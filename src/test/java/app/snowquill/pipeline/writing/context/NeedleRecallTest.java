package app.snowquill.pipeline.writing.context;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.Agent;
import app.snowquill.context.Assembly;
import app.snowquill.context.Distilled;
import app.snowquill.context.Phase;
import app.snowquill.context.TokenCount;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.pipeline.writing.context.NeedleBook.Key;
import app.snowquill.pipeline.writing.context.NeedleBook.Needle;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many of two hundred facts stand in the prompt of the scene that wants them, by the starter model's own tokenizer, with windows of 4,096
 * and 8,192 tokens less the words of the prompt file and an answer of 800 words. Every twelfth scene in a short round, all of them where
 * {@code snowquill.rounds} says more than three.
 *
 * <p>Meaning comes through {@link SimilarScenes}. No model of meanings comes with the program; what stands in for one here is the table of
 * synonyms that the book was made with ({@link NeedleBook#concepts}), so that figure says what the path can do and not how good a model is.
 */
class NeedleRecallTest {
    private static final int NOT_CONTEXT = 1_400;
    private static final boolean ALL = Integer.getInteger("snowquill.rounds", 3) > 3;

    @TempDir
    Path folder;

    @Test
    void aSceneIsToldWhatItsCardAndItsAuthorAskFor() {
        NeedleBook needles = new NeedleBook(11);
        assertThat(needles.needles()).hasSize(200);
        EngineSettings settings = new EngineSettings(Optional.of(TestStudio.STARTER), 0, 1, 0, 1);
        try (LlamaEngine engine = new LlamaEngine(settings, new WorkerLauncher(folder.resolve("native")))) {
            engine.load().orTimeout(60, TimeUnit.SECONDS).join();
            Map<String, Integer> counted = new HashMap<>();
            TokenCount count = text -> counted.computeIfAbsent(text, engine::countTokens);
            PlainRetrieval plain = new PlainRetrieval(needles.book(), count);
            for (int window : new int[] {4_096, 8_192}) {
                Map<Key, Double> without = recall("elements", window, needles, told(needles, SimilarScenes.NONE, count));
                Map<Key, Double> with = recall("elements and synonyms", window, needles, told(needles, bySynonyms(needles), count));
                Map<Key, Double> newest = recall("newest first", window, needles, plain::newest);
                Map<Key, Double> words = recall("BM25", window, needles, plain::byWords);
                for (Map<Key, Double> one : List.of(without, with)) {
                    assertThat(one.get(Key.PINNED)).isEqualTo(1);
                    assertThat(one.get(Key.ALIAS_OF_A_FACT)).isGreaterThanOrEqualTo(0.98).isGreaterThan(newest.get(Key.ALIAS_OF_A_FACT))
                            .isGreaterThan(words.get(Key.ALIAS_OF_A_FACT));
                    assertThat(one.get(Key.ALIAS_OF_AN_ENTRY)).isGreaterThanOrEqualTo(0.98);
                }
                assertThat(with.get(Key.NO_WORD_IN_COMMON)).isGreaterThan(Math.max(without.get(Key.NO_WORD_IN_COMMON), words.get(Key.NO_WORD_IN_COMMON)));
            }
        }
    }

    private static BiFunction<String, Integer, String> told(NeedleBook needles, SimilarScenes similar, TokenCount count) {
        return (scene, room) -> {
            SceneSources sources = new SceneSources(needles.choices(scene), new SceneLines(), Distilled.NONE, similar);
            Assembly.Assembled made = new Assembly(count, Distilled.NONE).assemble(new SceneContext(sources)
                    .of(Agent.WRITER, Phase.DRAFT, scene, needles.book(), "").ask(), room, room + NOT_CONTEXT);
            assertThat(made.missing()).isZero();
            return String.join("\n", made.texts().values());
        };
    }

    /** Scenes by the cosine of the meanings they share with the card: one dimension for each meaning. */
    private static SimilarScenes bySynonyms(NeedleBook needles) {
        return (scene, book) -> {
            Map<String, Long> asked = meanings(CardText.of(book.cards().get(scene), book), needles);
            Map<String, Double> likeness = book.outline().scenes().stream().map(Scene::id)
                    .collect(Collectors.toMap(id -> id, id -> cosine(asked, meanings(book.prose().get(id), needles))));
            return likeness.entrySet().stream().filter(one -> one.getValue() > 0)
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey).toList();
        };
    }

    private static Map<String, Long> meanings(String text, NeedleBook needles) {
        return PlainRetrieval.words(text).stream().flatMap(word -> Stream.ofNullable(needles.concepts().get(word)))
                .collect(Collectors.groupingBy(meaning -> meaning, Collectors.counting()));
    }

    private static double cosine(Map<String, Long> one, Map<String, Long> other) {
        double both = one.entrySet().stream().mapToDouble(entry -> entry.getValue() * other.getOrDefault(entry.getKey(), 0L)).sum();
        double lengths = Math.sqrt(one.values().stream().mapToDouble(value -> value * value).sum())
                * Math.sqrt(other.values().stream().mapToDouble(value -> value * value).sum());
        return lengths == 0 ? 0 : both / lengths;
    }

    private static Map<Key, Double> recall(String way, int window, NeedleBook needles, BiFunction<String, Integer, String> prompt) {
        Map<Key, int[]> found = new EnumMap<>(Key.class);
        Book book = needles.book();
        for (Scene scene : book.outline().scenes()) {
            List<Needle> wanted = needles.needles().stream().filter(needle -> needle.scene().equals(scene.id())).toList();
            if (wanted.isEmpty() || !ALL && book.outline().scenes().indexOf(scene) % 12 != 11) {
                continue;
            }
            String told = prompt.apply(scene.id(), window - NOT_CONTEXT);
            for (Needle needle : wanted) {
                int[] sums = found.computeIfAbsent(needle.key(), key -> new int[2]);
                sums[0] += told.contains(needle.sentence()) ? 1 : 0;
                sums[1]++;
            }
        }
        Map<Key, Double> shares = new EnumMap<>(Key.class);
        found.forEach((key, sums) -> {
            shares.put(key, (double) sums[0] / sums[1]);
            System.out.printf(Locale.ENGLISH, "needles, window %,d, %s: %s %d of %d%n", window, way, key, sums[0], sums[1]);
        });
        return shares;
    }
}

package app.snowquill.pipeline.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.Agent;
import app.snowquill.context.Candidate;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextAsk;
import app.snowquill.context.ContextElement;
import app.snowquill.context.ContextLook;
import app.snowquill.context.Distilled;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Fate;
import app.snowquill.context.Fences;
import app.snowquill.context.Layer;
import app.snowquill.context.Leap;
import app.snowquill.context.Phase;
import app.snowquill.context.Priority;
import app.snowquill.context.SentElement;
import app.snowquill.context.SentElement.Withheld;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.snowflake.Sample;
import app.snowquill.story.Sentences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Assemblies of chance, counted by the tokenizer of the model that comes with the program: whatever there is to be told, prompt and answer
 * fit, at least nine tenths of the room are used unless all that is left are sentences longer than what is free, and what is high is whole or
 * nothing is sent. In a quarter of them a recent story is told that grows from scene to scene: room that it will need stays empty there. 300 in the short round, 100,000 in the long one.
 */
class ContextBudgetTest {
    private static final int ASSEMBLIES = Integer.getInteger("snowquill.assemblies", Integer.getInteger("snowquill.rounds", 3) < 40 ? 300 : 100_000);
    private static final Map<Layer, List<ElementKind>> KINDS = Map.of(Layer.SYSTEM, List.of(ElementKind.STYLE),
            Layer.PLOT_AND_WORLD, List.of(ElementKind.PLOT, ElementKind.WORLD, ElementKind.STORY_SO_FAR), Layer.RECENT_STORY, List.of(ElementKind.PROSE),
            Layer.CHARACTERS_AND_SCENE, List.of(ElementKind.CHARACTER, ElementKind.FACTS, ElementKind.CARD, ElementKind.NOTE));

    /** Sent to the end of a sentence or not at all. */
    private static final Set<ElementKind> WORD_FOR_WORD = Set.of(ElementKind.FACTS, ElementKind.CARD, ElementKind.NOTE, ElementKind.STORY_SO_FAR);
    /** Tokens that the words of a fence take at most. */
    private static final int FENCE = 64;

    /** Those before it are only thrown for, to come back to one that failed. */
    private static final int FIRST = Integer.getInteger("snowquill.first", 0);

    @TempDir
    static Path natives;
    private final Random random = new Random(Long.getLong("snowquill.seed", 20));
    private final Random telling = new Random(7);
    private final List<String> sentences = Sample.book().prose().values().stream().flatMap(prose -> Sentences.of(prose).stream()).distinct().toList();
    private final Map<Integer, String> passages = new HashMap<>();

    @Test
    void whateverThereIsToTellFitsAndTheRoomIsUsed() {
        int refused = 0;
        int tight = 0;
        int full = 0;
        int indivisible = 0;
        double filled = 0;
        double least = 1;
        long began = System.nanoTime();
        try (LlamaEngine engine = new LlamaEngine(new EngineSettings(Optional.of(Path.of("models/starter.gguf")), 0, 1, 0, 1), new WorkerLauncher(natives))) {
            Remembered tokens = new Remembered(engine);
            for (int i = 0; i < ASSEMBLIES; i++) {
                if (i % 2_000 == 1_999) {
                    System.out.println(told(i + 1, refused, tight, full, filled, least, began));
                }
                tokens.context = 512 + random.nextInt(random.nextInt(4) == 0 ? 7_000 : 1_600);
                ContextAsk ask = ask();
                int answer = 32 + random.nextInt(tokens.context / 3);
                if (i < FIRST) {
                    continue;
                }
                ContextLook look = new PromptFitting(tokens, PromptLibrary.ofProgram()).look(question(ask), answer);
                List<SentElement> sent = look.layers().stream().flatMap(layer -> layer.elements().stream()).toList();
                for (SentElement element : sent) {
                    if (element.priority() == Priority.HIGH && element.choice() != Choice.LEAVE_OUT && element.fate() != Fate.WHOLE && element.fate() != Fate.FENCED) {
                        assertThat(ask.candidates().stream().anyMatch(one -> one.element().id().equals(element.id()) && one.element().tags().contains(Fences.UNSEEN)))
                                .as("assembly %s: what is high goes in whole or is not known: %s", i, element).isTrue();
                    }
                }
                if (look.refusal().isPresent()) {
                    refused++;
                    assertThat(look.refusal().get().missing()).isPositive();
                    assertThat(look.refusal().get().remedies()).isNotEmpty();
                    continue;
                }
                assertThat(look.total() + look.answer()).as("assembly %s", i).isLessThanOrEqualTo(look.limit());
                if (i % 20 == 0) {
                    assertThat(look.total()).as("assembly %s, counted anew", i).isEqualTo(engine.countPrompt(List.of(Message.system(look.system()), Message.user(look.user()))));
                }
                if (!isGrowing(ask) && sent.stream().anyMatch(ContextBudgetTest::isShort)) {
                    tight++;
                    double fill = (double) (look.total() + look.answer()) / look.limit();
                    filled += fill;
                    full += fill >= 0.9 ? 1 : 0;
                    least = Math.min(least, fill);
                    if (fill < 0.9) {
                        indivisible++;
                        assertThat(sent.stream().filter(ContextBudgetTest::isShort).filter(element -> couldTakeMore(element, ask, look, tokens)))
                                .as("assembly %s is %.3f full though there is more to tell that fits", i, fill).isEmpty();
                    }
                }
            }
        }
        System.out.println(told(ASSEMBLIES, refused, tight, full, filled, least, began));
        assertThat(refused).isPositive();
        assertThat(full).as("of %s with more to tell than room", tight).isEqualTo(tight - indivisible);
        assertThat(indivisible).isLessThanOrEqualTo(1 + tight / 200);
    }

    private static boolean isGrowing(ContextAsk ask) {
        return ask.candidates().stream().anyMatch(one -> one.element().layer() == Layer.RECENT_STORY && one.element().tags().contains(Fences.BY_NAME));
    }

    private static boolean isShort(SentElement element) {
        return element.fate() == Fate.TRIMMED || element.why().endsWith(" kept") || element.why().endsWith("; no room is left");
    }

    /** Whether its next sentence fits in what is free: what is no fact, card, note or line of the story can be cut anywhere. */
    private static boolean couldTakeMore(SentElement element, ContextAsk ask, ContextLook look, PromptTokens tokens) {
        if (!WORD_FOR_WORD.contains(element.kind())) {
            return true;
        }
        List<String> whole = Sentences.of(ask.candidates().stream().map(Candidate::element).filter(one -> one.id().equals(element.id())).findFirst().orElseThrow().text());
        int taken = element.tokens() == 0 ? 0 : Sentences.count(element.text());
        return taken < whole.size() && tokens.of(whole.get(taken)) + FENCE + look.limit() / 32 <= look.free();
    }

    private static String told(int done, int refused, int tight, int full, double filled, double least, long began) {
        return String.format(Locale.ROOT, "%,d assemblies: none over the limit, %,d refused with remedies; of %,d with more to tell than room %.2f %% at least 90 %% full, "
                + "mean %.1f %%, least %.1f %%; %d s", done, refused, tight, 100.0 * full / tight, 100 * filled / tight, 100 * least, (System.nanoTime() - began) / 1_000_000_000);
    }

    private ContextAsk ask() {
        List<Candidate> candidates = new ArrayList<>();
        Map<String, Choice> choices = new HashMap<>();
        boolean growing = telling.nextInt(4) == 0;
        for (int i = 0; i < 3 + random.nextInt(30); i++) {
            Layer layer = Layer.values()[random.nextInt(4)];
            ElementKind kind = KINDS.get(layer).get(random.nextInt(KINDS.get(layer).size()));
            String id = kind + "/" + i;
            Set<String> tags = kind == ElementKind.STORY_SO_FAR ? Set.of(Fences.BY_NAME) : random.nextInt(6) > 0 ? Set.of()
                    : Set.of(List.of(Fences.FENCED, Fences.UNSEEN, Phase.REVISE.tag()).get(random.nextInt(3)));
            if (growing && kind == ElementKind.PROSE) {
                tags = Set.of(Fences.BY_NAME, Leap.values()[telling.nextInt(4)].tag());
            }
            Priority priority = kind == ElementKind.CARD || random.nextInt(25) == 0 ? Priority.HIGH : random.nextBoolean() ? Priority.MEDIUM : Priority.LOW;
            candidates.add(new Candidate(new ContextElement(id, kind, layer, priority, id, text(kind), tags, Set.of(Agent.WRITER), List.of()), "by chance"));
            if (random.nextInt(15) == 0) {
                choices.put(id, Choice.values()[random.nextInt(5)]);
            }
        }
        return new ContextAsk(Agent.WRITER, Phase.DRAFT, "s1", "ines", "Ines", candidates, choices,
                random.nextBoolean() ? List.of() : List.of(new Withheld(sentences.get(random.nextInt(sentences.size())), "", "")));
    }

    private String text(ElementKind kind) {
        int count = kind == ElementKind.PROSE ? 1 + random.nextInt(40) : kind == ElementKind.STORY_SO_FAR || kind == ElementKind.FACTS ? 1 : 1 + random.nextInt(6);
        int from = random.nextInt(sentences.size() - count);
        String join = kind == ElementKind.CHARACTER || kind == ElementKind.WORLD ? "\n" : " ";
        return passages.computeIfAbsent(Arrays.asList(count, from % 97, join).hashCode(), unknown -> String.join(join, sentences.subList(from % 97, from % 97 + count)));
    }

    private static Question question(ContextAsk ask) {
        return new Question("draft", new HashMap<>(Map.of("language", "", "instruction", "", "viewpoint", "third person", "tense", "past", "words", "300", "written", "")),
                Sampling.prose(), OptionalInt.empty(), Optional.of(new Told(ask, Distilled.NONE)), 0);
    }

    /** The tokenizer itself, asked but once for a text alone and for the prompt without its layers; whole prompts are always counted. */
    private static final class Remembered implements PromptTokens {
        private static final int SHORT = 1_000;

        private final LlamaEngine engine;
        private final Map<String, Integer> known = new HashMap<>();
        private final Map<List<Message>, Integer> knownPrompts = new HashMap<>();
        private int context;

        Remembered(LlamaEngine engine) {
            this.engine = engine;
        }

        @Override
        public int context() {
            return context;
        }

        @Override
        public int of(List<Message> messages) {
            int length = messages.stream().mapToInt(message -> message.text().length()).sum();
            return length < SHORT ? knownPrompts.computeIfAbsent(messages, engine::countPrompt) : engine.countPrompt(messages);
        }

        @Override
        public int of(String text) {
            if (known.size() > 200_000) {
                known.clear();
            }
            return known.computeIfAbsent(text, engine::countTokens);
        }
    }
}

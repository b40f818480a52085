package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.ContextLook;
import app.snowquill.context.LayerUse;
import app.snowquill.context.SentElement;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.pipeline.writing.Looking;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of its prompts a model that writes one answer at a time knows from the one before: a novel of sixty scenes is asked for scene by scene in reading order, by
 * the real model, once its drafts alone, once each draft followed by a continuation, and its drafts again with the same elements in the opposite
 * order. The share of 2,048 tokens is printed only: there the task itself takes nearly half of the window.
 */
@Tag("long")
class PrefixCacheTest {
    private static final int SCENES = Integer.getInteger("snowquill.scenes", 60);
    private static final int WORDS = 300;

    @TempDir
    Path folder;

    @Test
    void draftsInReadingOrderReadMostOfTheirPromptsFromTheCache() {
        Figures wide = figures(8_192);
        assertThat(wide.drafts().share()).isGreaterThanOrEqualTo(0.65);
        assertThat(wide.turned().firstToken() / wide.drafts().firstToken()).isGreaterThanOrEqualTo(3);
        Figures narrow = figures(2_048);
        assertThat(narrow.drafts().share()).as("the same elements the other way round").isGreaterThan(narrow.turned().share());
    }

    /** A draft, then what another agent asks of it: there is a context beside the writer's, also where one answer is written at a time. */
    @Test
    void anotherAgentBetweenTwoDraftsLeavesTheWriterItsCache() {
        Map<Integer, Spoken> drafts = new TreeMap<>();
        for (int slots : new int[] {1, 2}) {
            EngineSettings settings = new EngineSettings(Optional.of(LongStarter.of(folder, 8_192)), 0, 1, 8_192, slots);
            try (LlamaEngine engine = new LlamaEngine(settings, new WorkerLauncher(folder.resolve("native")))) {
                engine.load().orTimeout(60, TimeUnit.SECONDS).join();
                Book book = LongBook.of(12, WORDS);
                Spoken spoken = new Spoken();
                for (Scene scene : book.outline().scenes()) {
                    spoken.ask(engine, sent(look(engine, text -> text.draft(scene.id(), WORDS, book))));
                    List<Message> weighed = List.of(Message.system("You weigh a scene."), Message.user(book.prose().get(scene.id())));
                    engine.generate(GenerationRequest.prose("rater", weighed, Sampling.exact(), 2), piece -> { }).result().join();
                }
                drafts.put(slots, spoken);
            }
        }
        System.out.println("prefix, another agent between drafts, by slots: " + drafts);
        assertThat(drafts.values()).allMatch(spoken -> spoken.share() > 0.5);
    }

    private record Figures(Spoken drafts, Spoken session, Spoken turned) {
    }

    private Figures figures(int window) {
        EngineSettings settings = new EngineSettings(Optional.of(LongStarter.of(folder, window)), 0, 1, window, 1);
        try (LlamaEngine engine = new LlamaEngine(settings, new WorkerLauncher(folder.resolve("native")))) {
            engine.load().orTimeout(60, TimeUnit.SECONDS).join();
            Book book = LongBook.of(SCENES, WORDS);
            Figures made = new Figures(new Spoken(), new Spoken(), new Spoken());
            for (Scene scene : book.outline().scenes()) {
                made.drafts().ask(engine, sent(look(engine, text -> text.draft(scene.id(), WORDS, book))));
            }
            for (Scene scene : book.outline().scenes()) {
                made.session().ask(engine, sent(look(engine, text -> text.draft(scene.id(), WORDS, book))));
                made.session().ask(engine, sent(look(engine, text -> text.continuation(scene.id(), WORDS, book))));
            }
            for (Scene scene : book.outline().scenes()) {
                made.turned().ask(engine, turned(look(engine, text -> text.draft(scene.id(), WORDS, book))));
            }
            System.out.printf(Locale.ENGLISH, "prefix, window %,d: drafts %s; each with a continuation %s; drafts, volatile first: %s; first token %.1f times sooner%n",
                    window, made.drafts(), made.session(), made.turned(), made.turned().firstToken() / made.drafts().firstToken());
            return made;
        }
    }

    private static ContextLook look(TextEngine engine, Consumer<SceneText> asks) {
        Looking looking = new Looking(engine, PromptLibrary.ofProgram());
        asks.accept(new SceneText(looking, "", SceneSources.PLAIN, Pieces.NONE));
        ContextLook look = looking.look().orElseThrow();
        assertThat(look.refusal()).isEmpty();
        return look;
    }

    private static List<Message> sent(ContextLook look) {
        return List.of(Message.system(look.system()), Message.user(look.user()));
    }

    private static List<Message> turned(ContextLook look) {
        List<LayerUse> layers = new ArrayList<>(look.layers());
        Collections.reverse(layers);
        String user = layers.stream().flatMap(layer -> layer.elements().stream()).filter(element -> element.tokens() > 0 && !element.id().equals("instructions"))
                .map(SentElement::text).collect(Collectors.joining("\n\n"));
        return List.of(Message.system("You are the Writer of a novel."), Message.user(user));
    }

    /** What was asked, but for the first, which nothing came before. */
    private static final class Spoken {
        private final List<Double> firstTokens = new ArrayList<>();
        private long tokens;
        private long cached;
        private boolean begun;

        void ask(TextEngine engine, List<Message> prompt) {
            long[] first = {0};
            long at = System.nanoTime();
            GenerationResult result = engine.generate(GenerationRequest.prose("writer", prompt, Sampling.exact(), 2),
                    piece -> first[0] = first[0] == 0 ? System.nanoTime() - at : first[0]).result().join();
            if (begun) {
                tokens += result.tokensIn();
                cached += result.cachedTokens();
                firstTokens.add(first[0] == 0 ? result.firstTokenMillis() : first[0] / 1e6);
            }
            begun = true;
        }

        double share() {
            return (double) cached / tokens;
        }

        double firstToken() {
            return firstTokens.stream().sorted().toList().get(firstTokens.size() / 2);
        }

        @Override
        public String toString() {
            return String.format(Locale.ENGLISH, "%.1f %% of %,d tokens from the cache, first token after %.0f ms", 100 * share(), tokens, firstToken());
        }
    }
}

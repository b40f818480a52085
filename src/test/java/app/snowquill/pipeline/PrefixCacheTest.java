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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of the drafts' prompts a model with one slot knows from the one before: a novel of sixty scenes is asked for scene by scene in
 * reading order, by the real model, and again with the same elements in the opposite order. The figures are printed; only which order is the better one is asserted.
 */
@Tag("long")
class PrefixCacheTest {
    private static final int SCENES = Integer.getInteger("snowquill.scenes", 60);
    private static final int WORDS = 300;

    @TempDir
    Path folder;

    @Test
    void draftsInReadingOrderReadMostOfTheirPromptsFromTheCache() {
        for (int window : new int[] {2_048, 8_192}) {
            EngineSettings settings = new EngineSettings(Optional.of(TestStudio.STARTER), 0, 1, window, 1);
            try (LlamaEngine engine = new LlamaEngine(settings, new WorkerLauncher(folder.resolve("native")))) {
                engine.load().orTimeout(60, TimeUnit.SECONDS).join();
                Book book = LongBook.of(SCENES, WORDS);
                Spoken stable = new Spoken();
                Spoken turned = new Spoken();
                for (Scene scene : book.outline().scenes()) {
                    stable.ask(engine, prompt(engine, book, scene, false));
                }
                for (Scene scene : book.outline().scenes()) {
                    turned.ask(engine, prompt(engine, book, scene, true));
                }
                System.out.printf(Locale.ENGLISH, "prefix, window %,d: %s; volatile first: %s; first token %.1f times sooner%n", window, stable, turned,
                        turned.firstToken() / stable.firstToken());
                assertThat(stable.share()).as("the same elements the other way round").isGreaterThan(turned.share());
            }
        }
    }

    private static List<Message> prompt(TextEngine engine, Book book, Scene scene, boolean volatileFirst) {
        Looking looking = new Looking(engine, PromptLibrary.ofProgram());
        new SceneText(looking, "", SceneSources.PLAIN, Pieces.NONE).draft(scene.id(), WORDS, book);
        ContextLook look = looking.look().orElseThrow();
        assertThat(look.refusal()).isEmpty();
        if (!volatileFirst) {
            return List.of(Message.system(look.system()), Message.user(look.user()));
        }
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

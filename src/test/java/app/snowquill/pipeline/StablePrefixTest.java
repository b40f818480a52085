package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.ContextLook;
import app.snowquill.engine.EngineSettings;
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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of a prompt is the beginning of the one before, counted by a real tokenizer: sixty scenes seen by three people in turn, of some
 * 1,500 words each, asked for in reading order. What a model really takes from its cache {@link PrefixCacheTest} measures.
 */
class StablePrefixTest {
    private static final int SCENES = 60;
    private static final int WORDS = 900;
    private static final int WINDOW = Integer.getInteger("snowquill.window", 8_192);

    @TempDir
    static Path folder;
    private static LlamaEngine engine;
    private static TextEngine counting;

    @BeforeAll
    static void load() {
        engine = new LlamaEngine(new EngineSettings(Optional.of(LongStarter.of(folder, WINDOW)), 0, 1, WINDOW, 1), new WorkerLauncher(folder.resolve("native")));
        engine.load().orTimeout(60, TimeUnit.SECONDS).join();
        counting = counting(engine);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void sevenTenthsOfADraftsPromptAreTheBeginningOfTheOneBefore() {
        Asked drafts = new Asked();
        Book book = LongBook.of(SCENES, WORDS);
        for (Scene scene : book.outline().scenes()) {
            drafts.ask(look(text -> text.draft(scene.id(), WORDS, book)));
        }
        System.out.printf(Locale.ENGLISH, "known from the prompt before, window %,d: drafts %.1f %% of %,d tokens, at most %,d in one%n", WINDOW,
                100 * drafts.share(), drafts.all, drafts.most);
        assertThat(drafts.share()).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void theSameSceneIsAlwaysToldTheSame() {
        Book book = LongBook.of(20, WORDS);
        String once = look(text -> text.draft("s113", WORDS, book)).promptHash();
        look(text -> text.draft("s102", WORDS, book));
        assertThat(look(text -> text.draft("s113", WORDS, book)).promptHash()).isEqualTo(once);
    }

    private interface Errand {
        void run(SceneText text);
    }

    private static ContextLook look(Errand errand) {
        Looking looking = new Looking(counting, PromptLibrary.ofProgram());
        errand.run(new SceneText(looking, "", SceneSources.PLAIN, Pieces.NONE));
        ContextLook look = looking.look().orElseThrow();
        assertThat(look.refusal()).isEmpty();
        assertThat(look.total() + look.answer()).isLessThanOrEqualTo(look.limit());
        return look;
    }

    /** The engine, which is asked but once how long a text is. */
    private static TextEngine counting(TextEngine asked) {
        Map<List<Object>, Object> known = new HashMap<>();
        return (TextEngine) Proxy.newProxyInstance(TextEngine.class.getClassLoader(), new Class<?>[] {TextEngine.class}, (proxy, method, arguments) -> {
            List<Object> key = List.of(method.getName(), arguments == null ? List.of() : Arrays.asList(arguments));
            if (known.containsKey(key)) {
                return known.get(key);
            }
            try {
                Object answer = method.invoke(asked, arguments);
                if (method.getName().equals("countTokens")) {
                    known.put(key, answer);
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** Prompts one after another; the first, which nothing came before, does not count. */
    private static final class Asked {
        private String before = "";
        private long all;
        private long same;
        private int most;

        void ask(ContextLook look) {
            String prompt = look.system() + "\n" + look.user();
            int common = Math.max(0, Arrays.mismatch(before.toCharArray(), prompt.toCharArray()));
            if (!before.isEmpty()) {
                all += look.total();
                same += counting.countTokens(prompt.substring(0, common));
            }
            most = Math.max(most, look.total());
            before = prompt;
        }

        double share() {
            return (double) same / all;
        }
    }
}

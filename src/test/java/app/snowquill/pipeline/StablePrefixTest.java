package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.ContextLook;
import app.snowquill.context.LayerUse;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StablePrefixTest {
    @TempDir
    Path folder;

    @Test
    void explore() {
        for (String one : System.getProperty("snowquill.windows", "8192:300,8192:900").split(",")) {
            int window = Integer.parseInt(one.split(":")[0]);
            int words = Integer.parseInt(one.split(":")[1]);
            try (LlamaEngine engine = new LlamaEngine(new EngineSettings(Optional.of(LongStarter.of(folder, window)), 0, 1, window, 1), new WorkerLauncher(folder.resolve("native")))) {
                engine.load().orTimeout(60, TimeUnit.SECONDS).join();
                Book book = book(Integer.getInteger("snowquill.scenes", 60), words);
                String before = "";
                long all = 0;
                long same = 0;
                for (Scene scene : book.outline().scenes()) {
                    ContextLook look = look(engine, book, scene.id(), words);
                    String prompt = look.system() + "\n" + look.user();
                    int common = 0;
                    while (common < Math.min(before.length(), prompt.length()) && before.charAt(common) == prompt.charAt(common)) {
                        common++;
                    }
                    int kept = before.isEmpty() ? 0 : engine.countTokens(prompt.substring(0, common));
                    if (!before.isEmpty()) {
                        all += look.total();
                        same += kept;
                    }
                    before = prompt;
                    if (scene.id().equals(System.getProperty("dump", ""))) {
                        look.layers().forEach(layer -> layer.elements().forEach(e -> System.out.println("DUMP " + layer.layer() + " " + e.id() + " " + e.tokens() + "/" + e.wholeTokens() + " " + e.priority() + " " + e.fate() + " " + e.why())));
                    }
                    System.out.printf(Locale.ENGLISH, "%s %-6s %5d of %5d free %4d ans %d  %s  ...%s%n", scene.id(), book.povOf(scene.id()), kept, look.total(), look.free(), look.answer(),
                            look.layers().stream().map(LayerUse::used).map(String::valueOf).collect(Collectors.joining("/")),
                            prompt.substring(Math.max(0, common - 20), Math.min(prompt.length(), common + 30)).replace('\n', '|'));
                }
                System.out.printf(Locale.ENGLISH, "window %d words %d: %.1f %% of %,d%n", window, words, 100.0 * same / all, all);
            }
        }
        assertThat(true).isTrue();
    }

    private static ContextLook look(TextEngine engine, Book book, String scene, int words) {
        Looking looking = new Looking(engine, new PromptLibrary());
        new SceneText(looking, "", SceneSources.PLAIN, Pieces.NONE).draft(scene, words, book);
        return looking.look().orElseThrow();
    }

    private static Book book(int scenes, int words) {
        Book book = LongBook.of(scenes, words);
        if (!Boolean.getBoolean("lore")) {
            return book;
        }
        java.util.Map<app.snowquill.story.DocumentKey, Object> contents = new java.util.LinkedHashMap<>(BookAssembler.contents(book));
        new SampleNovel(new app.snowquill.json.StoryJson()).documents().forEach((key, value) -> {
            if (key.kind() == app.snowquill.story.DocumentKind.ENTRY) contents.put(key, value);
        });
        return BookAssembler.assembled(contents);
    }
}

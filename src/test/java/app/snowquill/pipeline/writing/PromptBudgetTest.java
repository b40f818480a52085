package app.snowquill.pipeline.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.prompt.PromptFile;
import app.snowquill.prompt.PromptLibrary;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every prompt in small windows, counted by the tokenizer of the model that comes with the program: it fits, or is refused with what can be done. */
class PromptBudgetTest {
    private static final List<Integer> WINDOWS = List.of(128, 640);
    private static final String LONG = "The clerk reads the staff by lantern light and writes the figure down. ".repeat(12);

    @TempDir
    static Path natives;

    @Test
    void everyPromptFitsInItsWindowOrIsRefusedWithARemedy() {
        int fitted = 0;
        int refused = 0;
        try (LlamaEngine engine = new LlamaEngine(new EngineSettings(Optional.of(Path.of("models/starter.gguf")), 0, 1, 0, 1), new WorkerLauncher(natives))) {
            PromptLibrary library = PromptLibrary.ofProgram();
            for (String name : library.names()) {
                for (int window : WINDOWS) {
                    for (String input : List.of("x", LONG)) {
                        Window tokens = new Window(engine, window);
                        try {
                            PromptFitting.Fitted fit = new PromptFitting(tokens, library).fit(question(library.prompt(name), input), 64);
                            assertThat(fit.tokens()).as(name).isEqualTo(engine.countPrompt(fit.messages()));
                            assertThat(fit.tokens() + Math.min(64, fit.room())).as("%s in %s", name, window).isLessThanOrEqualTo(window);
                            assertThat(fit.room()).isPositive();
                            fitted++;
                        } catch (EngineException e) {
                            assertThat(e.kind()).isEqualTo(EngineException.Kind.TOO_LONG);
                            assertThat(e.getMessage()).as(name).contains("Nothing was sent. Load it with a larger context, or shorten the text.");
                            refused++;
                        }
                    }
                }
            }
        }
        assertThat(fitted).isGreaterThan(50);
        assertThat(refused).isPositive();
    }

    private static Question question(PromptFile file, String input) {
        Map<String, String> inputs = new HashMap<>();
        file.inputs().forEach(name -> inputs.put(name, List.of("language", "viewpoint", "tense", "words").contains(name) ? "x" : input));
        return new Question(file.name(), inputs, Sampling.exact(), OptionalInt.empty(), Optional.empty(), 0);
    }

    private record Window(LlamaEngine engine, int context) implements PromptTokens {
        @Override
        public int of(List<Message> messages) {
            return engine.countPrompt(messages);
        }

        @Override
        public int of(String text) {
            return engine.countTokens(text);
        }
    }
}

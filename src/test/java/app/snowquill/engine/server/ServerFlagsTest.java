package app.snowquill.engine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.llamacpp.ModelChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerFlagsTest {
    private static final String LEAST = """
            -m,    --model FNAME            model path, see also --offline
            -c,    --ctx-size N             size of the context
            -np,   --parallel N             number of slots
            --host HOST                     address
            --port PORT                     port
            --api-key KEY                   (env: LLAMA_API_KEY)
            """;

    private static List<String> arguments(String help, int layers) {
        EngineSettings settings = new EngineSettings(Optional.of(Path.of("models/starter.gguf")), layers, 3, 1_024, 2);
        return ServerFlags.read(help).arguments(ModelChoice.of(settings, EngineKind.SERVER), settings, 4_321);
    }

    @Test
    void everyServerIsGivenTheModelItsSizesAndAnAddressOfThisComputer() {
        assertThat(arguments(LEAST, 0)).containsSubsequence("--host", "127.0.0.1", "--port", "4321", "--ctx-size", "3072",
                "--parallel", "3", "-t", "3").doesNotContain("-ngl", "--jinja", "--no-webui", "--no-context-shift");
    }

    @Test
    void aNewerServerIsGivenTheFlagsItLists() {
        String newer = LEAST + "--jinja, --no-jinja   use jinja\n--ui, --webui, --no-ui, --no-webui\n--offline\n"
                + "--context-shift, --no-context-shift\n-cram, --cache-ram N  most memory\n--cache-reuse N\n";

        assertThat(arguments(newer, 20)).containsSubsequence("-ngl", "20")
                .contains("--jinja", "--no-ui", "--offline", "--no-context-shift", "--cache-ram").doesNotContain("--no-webui");
    }

    @Test
    void onAGraphicsCardThereAreOnlyAsManyContextsAsAnswersAtATime() {
        assertThat(arguments(LEAST, 20)).containsSubsequence("--ctx-size", "2048", "--parallel", "2");
    }

    @Test
    void theKeyIsNeverAnArgument() {
        assertThat(String.join(" ", arguments(LEAST, 0))).doesNotContain("api-key");
    }

    @Test
    void helpOfAnotherProgramIsNoHelp() {
        assertThatThrownBy(() -> ServerFlags.read("Usage: cat [OPTION]... [FILE]...")).isInstanceOf(EngineException.class)
                .hasMessageContaining("not a llama-server");
    }
}

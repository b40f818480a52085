package app.snowquill.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptFilesTest {
    private final PromptLibrary library = new PromptLibrary();

    static Stream<String> names() throws IOException, URISyntaxException {
        Path folder = Path.of(PromptLibrary.class.getResource("draft.md").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md"))
                    .map(name -> name.replace(".md", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPromptShowsEachOfItsInputsAndLeavesNoMarkBehind(String name) {
        PromptFile file = library.prompt(name);
        Map<String, String> values = new HashMap<>();
        file.inputs().forEach(input -> values.put(input, "«" + input + "»"));
        PromptFile.Rendered rendered = file.render(values);
        String all = rendered.system() + rendered.user();
        file.inputs().forEach(input -> assertThat(all).contains("«" + input + "»"));
        assertThat(all).doesNotContain("{{").doesNotContain("}}");
        assertThat(file.purpose()).isNotBlank();
        assertThat(file.inputs()).containsAll(file.trim().stream().map(PromptFile.Trim::input).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void blankInputsLeaveNoHolesAndNoMarks(String name) {
        PromptFile file = library.prompt(name);
        Map<String, String> values = new HashMap<>();
        file.inputs().forEach(input -> values.put(input, ""));
        assertThat(file.render(values).user()).doesNotContain("{{").doesNotContain("\n\n\n").isNotBlank();
    }

    @Test
    void aMissingInputIsRefused() {
        assertThatThrownBy(() -> library.prompt("draft").render(Map.of("words", "100")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("draft");
    }

    @Test
    void braceMarksInAnInputStayWhatTheyAre() {
        PromptFile file = library.prompt("one-paragraph");
        Map<String, String> values = Map.of("language", "", "instruction", "Use {{sentence}} $1 \\ as it is.",
                "sentence", "A clerk lies.");
        assertThat(file.render(values).user()).contains("$1 \\ as it is.");
    }
}

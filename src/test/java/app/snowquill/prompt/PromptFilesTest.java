package app.snowquill.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptFilesTest {
    private final PromptLibrary library = PromptLibrary.ofProgram();

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

    /** Free text and form are two ways to the same fields, so both must be told the same; a passage also how long it is. */
    @ParameterizedTest
    @ValueSource(strings = {"character", "bible", "scene", "card-proactive", "card-reactive", "page-paragraph", "section", "synopsis"})
    void theFreeTextIsToldWhatTheFormIsTold(String name) {
        Set<String> told = new HashSet<>(library.prompt(name + "-text").inputs());
        told.remove("words");
        assertThat(told).isEqualTo(Set.copyOf(library.prompt(name).inputs()));
        Map<String, String> values = new HashMap<>();
        library.prompt(name + "-text").inputs().forEach(input -> values.put(input, "x"));
        assertThat(library.prompt(name + "-text").render(values).system()).doesNotContain("JSON");
    }

    @Test
    void anExtractionCopiesAndAddsNothing() {
        PromptFile.Rendered rendered = library.prompt("extract").render(Map.of("language", "", "instruction", "",
                "form", "goal: \"<4 to 12 words>\"", "text", "Ines wants the tide tables."));
        assertThat(rendered.system()).contains("you add nothing that it does not say");
        assertThat(rendered.user()).isEqualTo("""
                The form, each field with what belongs into it:
                goal: "<4 to 12 words>"

                The text:
                Ines wants the tide tables.

                Fill in the form from this text.""");
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

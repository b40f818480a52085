package app.snowquill.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, letter by letter, for a handful of prompts. CONTRIBUTING says how the expected files are made anew. */
class GoldenPromptsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/prompt-renders");
    private static final Map<String, String> TYPICAL = Map.ofEntries(Map.entry("language", ""), Map.entry("instruction", "Let it be colder."),
            Map.entry("viewpoint", "third person limited, Ines"), Map.entry("tense", "past"), Map.entry("words", "250"), Map.entry("written", ""),
            Map.entry("system", "Short sentences. No similes."), Map.entry("world", "The gauge house stands at the mouth of the river."),
            Map.entry("story", "Ines has found the wrong figure in the book."), Map.entry("scene", "Ines reads the staff by lantern light."),
            Map.entry("passage", "It stands at four feet one."), Map.entry("after", "She closed the book."), Map.entry("category", "a mystery"),
            Map.entry("story_kind", "A clerk finds a lie in the tide tables."), Map.entry("delights", "tides, ledgers"), Map.entry("sentence", "A clerk must prove a lie."));

    @ParameterizedTest
    @ValueSource(strings = {"draft", "continue", "rewrite", "shorten", "one-sentence", "one-paragraph"})
    void thePromptIsSentAsExpected(String name) throws IOException {
        PromptFile file = PromptLibrary.ofProgram().prompt(name);
        PromptFile.Rendered rendered = file.render(file.inputs().stream().collect(Collectors.toMap(input -> input, TYPICAL::get)));
        String text = rendered.system() + "\n\n=== User ===\n\n" + rendered.user() + "\n";
        Path expected = EXPECTED.resolve(name + ".txt");
        if (Boolean.getBoolean("snowquill.renew-prompts")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }
}

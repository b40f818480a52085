package app.snowquill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.TestEngines;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the archive over the sample novel. */
class SearchCommandsTest {
    @TempDir
    Path folder;
    private SilentCommands commands;
    private String file;

    @BeforeEach
    void makeTheBook() {
        commands = new SilentCommands(folder);
        file = folder.resolve("book.snowquill").toString();
        var studio = TestEngines.silent(folder);
        try (studio; BookSession book = studio.sample(Path.of(file))) {
            assertThat(book.view().book().prose()).isNotEmpty();
        }
    }

    @Test
    void textsAreFoundWithTheirKindPlaceAndPassage() throws Exception {
        JsonNode found = commands.json("search", file, "zeppelins", "--kind", "prose");
        assertThat(found.get("places").asInt()).isPositive();
        JsonNode hit = found.get("hits").get(0);
        assertThat(hit.get("kind").asText()).isEqualTo("PROSE");
        assertThat(hit.get("snippet").asText()).contains("**Zeppelin**");
        assertThat(hit.get("by").asText()).isEqualTo("WORDS");
        assertThat(found.get("tookMs").asDouble()).isPositive();
        assertThat(commands.json("search", file, "zeppelins", "--exact").get("places").asInt()).isZero();
    }

    @Test
    void scenesLikeASceneAreListed() throws Exception {
        assertThat(commands.json("similar", file, "s01", "--limit", "3").get("hits")).isNotEmpty().hasSizeLessThanOrEqualTo(3)
                .noneMatch(hit -> hit.get("id").asText().equals("s01"));
    }
}

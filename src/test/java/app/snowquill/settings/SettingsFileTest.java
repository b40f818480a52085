package app.snowquill.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path folder;
    Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("deep").resolve("settings.json");
    }

    @Test
    void whatIsPutIsLoadedAgainAndNothingElseIsLeftBeside() throws IOException {
        new SettingsFile(path).put(Map.of(SettingKey.MODEL, "/models/späte \"Liebe\".gguf", SettingKey.SLOTS, "3"));
        SettingsFile.Loaded loaded = new SettingsFile(path).load();
        assertThat(loaded.texts()).containsOnly(Map.entry(SettingKey.MODEL, "/models/späte \"Liebe\".gguf"),
                Map.entry(SettingKey.SLOTS, "3"));
        assertThat(path).content().contains("\"slots\" : 3");
        try (Stream<Path> all = Files.list(path.getParent())) {
            assertThat(all).containsExactly(path);
        }
    }

    @Test
    void keysOfANewerSnowquillAreKept() throws IOException {
        write("{\"hologram\": {\"depth\": 3}, \"slots\": 2, \"theme\": \"dark\"}");
        new SettingsFile(path).put(Map.of(SettingKey.SLOTS, "4", SettingKey.THEME, ""));
        assertThat(path).content().contains("hologram").contains("\"depth\" : 3").contains("\"slots\" : 4")
                .doesNotContain("theme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"slots\": 2", "", "[1, 2]", "slots = 2"})
    void aBrokenFileIsKeptAsideAndTheDefaultsAreUsed(String text) throws IOException {
        write(text);
        SettingsFile.Loaded loaded = new SettingsFile(path).load();
        assertThat(loaded.texts()).isEmpty();
        assertThat(loaded.sentences()).singleElement().asString().contains("settings.json.broken");
        assertThat(path.resolveSibling("settings.json.broken")).hasContent(text);
        assertThat(path).doesNotExist();
    }

    @Test
    void oneValueOfTheWrongShapeDoesNotSpoilTheOthers() throws IOException {
        write("{\"slots\": [2], \"theme\": \"dark\", \"seed\": null}");
        SettingsFile.Loaded loaded = new SettingsFile(path).load();
        assertThat(loaded.texts()).containsOnly(Map.entry(SettingKey.THEME, "dark"));
        assertThat(loaded.sentences()).hasSize(1);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldOf() throws IOException {
        Files.writeString(folder.resolve("deep"), "a file where the folder should be");
        assertThatThrownBy(() -> new SettingsFile(path).put(Map.of(SettingKey.SLOTS, "2")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("settings.json");
    }

    @Test
    void theTwelveBooksOpenedLastAreRememberedNewestFirst() {
        RecentBooks recent = new RecentBooks(StateFile.beside(path));
        IntStream.range(0, 15).forEach(i -> recent.opened(folder.resolve(i + ".snowquill"), "Book " + i,
                Instant.ofEpochSecond(i)));
        recent.opened(folder.resolve("10.snowquill"), "Book ten", Instant.ofEpochSecond(99));
        RecentBooks again = new RecentBooks(StateFile.beside(path));
        assertThat(again.list()).extracting(RecentBook::title)
                .containsExactly("Book ten", "Book 14", "Book 13", "Book 12",
                "Book 11", "Book 9", "Book 8", "Book 7", "Book 6", "Book 5", "Book 4", "Book 3");
        again.forget(folder.resolve("14.snowquill"));
        assertThat(recent.list()).hasSize(11).extracting(RecentBook::title).doesNotContain("Book 14");
        assertThat(recent.list().get(0)).isEqualTo(new RecentBook(folder.resolve("10.snowquill"), "Book ten",
                Instant.ofEpochSecond(99)));
    }

    @Test
    void theWindowAndTheSizesOfItsPanelsAreRemembered() {
        RememberedLayout layout = new RememberedLayout(StateFile.beside(path));
        assertThat(layout.window()).isEmpty();
        WindowPlace place = new WindowPlace(-20, 40, 1440, 900, WindowPlace.Extent.MAXIMIZED);
        layout.rememberWindow(place);
        layout.rememberSizes("writing", Map.of("left", 0.2, "right", 0.75));
        layout.rememberSizes("steps", Map.of("left", 0.3));
        RememberedLayout again = new RememberedLayout(StateFile.beside(path));
        assertThat(again.window()).contains(place);
        assertThat(again.sizes("writing")).containsOnly(Map.entry("left", 0.2), Map.entry("right", 0.75));
        assertThat(again.sizes("never")).isEmpty();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

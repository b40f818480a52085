package app.snowquill.engine.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSearchTest {
    private final List<Integer> told = new ArrayList<>();

    @TempDir
    Path folder;

    private FolderSearch.Found search(Duration most) {
        return new FolderSearch(most).in(folder, () -> false, told::add);
    }

    private Path model(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return GgufFile.whole("llama").in(file);
    }

    @Test
    void modelsAreFoundDeepDownAndTold() throws IOException {
        Path deep = model("a/b/c/d/e/f/g/h/deep.gguf");
        Path near = model("near.GGUF");
        model("a/mmproj.gguf");
        Files.writeString(folder.resolve("notes.txt"), "no model");

        FolderSearch.Found found = search(Duration.ofSeconds(10));

        assertThat(found.files()).containsExactlyInAnyOrder(deep, near);
        assertThat(found.extent()).isEqualTo(FolderSearch.Extent.ALL);
        assertThat(told).containsExactly(1, 2);
    }

    @Test
    void aStoppedSearchKeepsWhatItFound() throws IOException {
        for (int i = 0; i < 40; i++) {
            model(i + "/m.gguf");
        }

        FolderSearch.Found found = new FolderSearch(Duration.ofMinutes(1)).in(folder, () -> told.size() >= 3, told::add);

        assertThat(found.extent()).isEqualTo(FolderSearch.Extent.STOPPED);
        assertThat(found.files()).hasSize(3);
    }

    @Test
    void aTreeTooLargeForTheTimeSaysSo() throws IOException {
        model("m.gguf");

        assertThat(search(Duration.ZERO).extent()).isEqualTo(FolderSearch.Extent.PART);
    }

    @Test
    void aRoundOfLinksEnds() throws IOException {
        Path one = model("one.gguf");
        Files.createSymbolicLink(folder.resolve("round"), folder);
        Files.createSymbolicLink(folder.resolve("again.gguf"), one);

        assertThat(search(Duration.ofSeconds(10)).files()).hasSize(1);
    }
}

package app.snowquill.engine.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFinderTest {
    @TempDir
    Path home;

    private List<FoundModel> find(Map<String, String> environment, Map<Path, String> own) {
        return new ModelFinder(home, environment, Duration.ofSeconds(5)).find(own);
    }

    private Path model(String path) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        return GgufFile.whole("llama").in(file);
    }

    @Test
    void modelsAreFoundWhereOtherProgramsKeepThem() throws IOException {
        Path studio = model(".lmstudio/models/bartowski/Tale-1B-GGUF/tale-1b.Q4_K_M.gguf");
        Path ollama = model("ollama/blobs/sha256-1234");
        Files.writeString(home.resolve("ollama/blobs/sha256-5678"), "{}");
        Path cpp = model(".cache/llama.cpp/small.GGUF");
        Path own = model("mine/a.gguf");

        assertThat(find(Map.of("OLLAMA_MODELS", home.resolve("ollama").toString()), Map.of(own.getParent(), "yours")))
                .containsExactlyInAnyOrder(new FoundModel(studio, "LM Studio"), new FoundModel(ollama, "Ollama"),
                        new FoundModel(cpp, "llama.cpp"), new FoundModel(own, "yours"));
    }

    @Test
    void aModelBehindTwoNamesIsFoundOnce() throws IOException {
        Path blob = model(".cache/huggingface/hub/models--o--m/blobs/0123456789.gguf");
        Path snapshot = home.resolve(".cache/huggingface/hub/models--o--m/snapshots/abc/m.gguf");
        Files.createDirectories(snapshot.getParent());
        Files.createSymbolicLink(snapshot, blob);

        assertThat(find(Map.of(), Map.of())).hasSize(1);
    }

    @Test
    void laterPartsAndPicturesEyesAreLeftOut() throws IOException {
        Path first = model("m/big-00001-of-00002.gguf");
        model("m/big-00002-of-00002.gguf");
        model("m/mmproj-model-f16.gguf");

        assertThat(find(Map.of(), Map.of(home.resolve("m"), "yours"))).containsExactly(new FoundModel(first, "yours"));
    }
}

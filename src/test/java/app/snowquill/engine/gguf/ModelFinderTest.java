package app.snowquill.engine.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void ollamasListsNameItsFilesAndLeaveOutTheirEyes() throws IOException {
        String one = "1".repeat(64);
        Path blob = model(".ollama/models/blobs/sha256-" + one);
        model(".ollama/models/blobs/sha256-" + "2".repeat(64));
        Path list = home.resolve(".ollama/models/manifests/registry.ollama.ai/library/qwen2.5/7b");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "{\"layers\":[{\"mediaType\":\"application/vnd.ollama.image.projector\",\"digest\":\"sha256:"
                + "2".repeat(64) + "\"},{\"mediaType\":\"application/vnd.ollama.image.model\",\"digest\":\"sha256:" + one
                + "\"}]}");
        Files.writeString(list.resolveSibling("broken"), "{");
        Files.writeString(list.resolveSibling("gone"), "{\"layers\":[{\"mediaType\":\"application/vnd.ollama.image.model\","
                + "\"digest\":\"sha256:" + "3".repeat(64) + "\"}]}");

        assertThat(find(Map.of(), Map.of())).containsExactly(new FoundModel(blob, "Ollama", "qwen2.5:7b"));
    }

    @Test
    void theFoldersOfEachSystemAreKnown() throws IOException {
        Path pointed = model("elsewhere/models/p/m/a.gguf");
        Files.writeString(home.resolve(".lmstudio-home-pointer"), home.resolve("elsewhere") + "\n");
        Path moved = model("big-disk/p/m/b.gguf");
        Files.writeString(home.resolve("elsewhere/settings.json"), "{\"downloadsFolder\":\"" + home.resolve("big-disk") + "\"}");
        Path mac = model("Library/Application Support/Jan/data/llamacpp/models/x/model.gguf");
        Path windows = model("AppData/Local/llama.cpp/c.gguf");
        Path cache = model("caches/llama.cpp/d.gguf");
        Path face = model("hf/hub/models--o--m/snapshots/0/e.gguf");

        assertThat(find(Map.of("LOCALAPPDATA", home.resolve("AppData/Local").toString(), "XDG_CACHE_HOME",
                home.resolve("caches").toString(), "HF_HOME", home.resolve("hf").toString()), Map.of()))
                .containsExactlyInAnyOrder(new FoundModel(pointed, "LM Studio"), new FoundModel(moved, "LM Studio"),
                        new FoundModel(mac, "Jan"), new FoundModel(windows, "llama.cpp"), new FoundModel(cache, "llama.cpp"),
                        new FoundModel(face, "Hugging Face"));
    }

    @Test
    void brokenLinksAndUnreadableFoldersArePassedOver() throws IOException {
        Path good = model("m/good.gguf");
        Files.createSymbolicLink(home.resolve("m/broken.gguf"), home.resolve("nowhere.gguf"));
        Files.createSymbolicLink(home.resolve("m/round"), home.resolve("m"));
        Path closed = Files.createDirectories(home.resolve("m/closed"));
        Files.setPosixFilePermissions(closed, Set.of());

        assertThat(find(Map.of(), Map.of(home.resolve("m"), "yours"))).containsExactly(new FoundModel(good, "yours"));
    }

    @Test
    void aHugeTreeEndsWithTheTimeThereIs() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            Files.createDirectories(home.resolve("m/" + i % 50 + "/" + i));
        }
        long before = System.nanoTime();
        List<FoundModel> found = new ModelFinder(home, Map.of(), Duration.ofMillis(1)).find(Map.of(home.resolve("m"), "yours"));

        assertThat(found).isEmpty();
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    @Test
    void laterPartsAndPicturesEyesAreLeftOut() throws IOException {
        Path first = model("m/big-00001-of-00002.gguf");
        model("m/big-00002-of-00002.gguf");
        model("m/mmproj-model-f16.gguf");
        model("m/Tale-mmproj-BF16.gguf");

        assertThat(find(Map.of(), Map.of(home.resolve("m"), "yours"))).containsExactly(new FoundModel(first, "yours"));
    }
}

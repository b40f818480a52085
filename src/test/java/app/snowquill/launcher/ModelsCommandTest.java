package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.gguf.RandomBert;
import app.snowquill.engine.gguf.RangeServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code models add}, {@code list}, {@code check} and {@code download}, with a real server on this computer. */
class ModelsCommandTest {
    private static final Path RANDOM = Path.of("src/test/resources/models/rand-tiny.gguf").toAbsolutePath();

    @TempDir
    Path folder;

    private static List<String> paths(JsonNode said) {
        List<String> paths = new ArrayList<>();
        said.get("models").forEach(model -> paths.add(model.get("path").asText()));
        return paths;
    }

    @Test
    void anAddedFileAndAnAddedFolderAreListed() throws Exception {
        CommandLine line = new CommandLine(folder, "--json");
        Path one = Files.copy(RANDOM, folder.resolve("one.gguf"));
        Path other = Files.copy(RANDOM, Files.createDirectories(folder.resolve("lots/deep")).resolve("two.gguf"));

        CommandLine.Said added = line.run("models", "add", one.toString());
        assertThat(added.code()).isZero();
        assertThat(added.json().get("models").get(0).get("supported").asBoolean()).isTrue();
        CommandLine.Said found = line.run("models", "add", folder.resolve("lots").toString());
        assertThat(found.code()).isZero();
        assertThat(found.json().get("found").asInt()).isOne();

        CommandLine.Said listed = line.run("models", "list");
        assertThat(paths(listed.json())).contains(one.toString(), other.toString());
        assertThat(listed.json().get("models").get(0).fieldNames()).toIterable().contains("path", "name", "arch", "quant",
                "parameters", "context", "supported", "reason", "memoryBytes", "graphicsBytes", "chatTemplate", "licence");
    }

    @Test
    void aModelForSearchByMeaningIsListedAsOneAndTested() throws Exception {
        CommandLine line = new CommandLine(folder, "--json");
        Path dice = RandomBert.in(folder.resolve("dice.gguf"));

        assertThat(line.run("models", "add", dice.toString()).code()).isZero();
        assertThat(line.run("models", "list").json().get("models").findValuesAsText("path")).contains(dice.toString());
        for (JsonNode model : line.run("models", "list").json().get("models")) {
            assertThat(model.get("embeds").asBoolean()).isEqualTo(model.get("path").asText().equals(dice.toString()));
        }
        assertThat(line.run("health").json().at("/meaning/state").asText()).isEqualTo("none");
        JsonNode meaning = line.run("health", "--embedding-model", dice.toString()).json().get("meaning");
        assertThat(meaning.get("state").asText()).isEqualTo("ready");
        assertThat(meaning.get("dimension").asInt()).isEqualTo(64);
    }

    @Test
    void whatCannotBeAddedSaysWhy() throws Exception {
        CommandLine line = new CommandLine(folder, "--json");
        Path notes = Files.writeString(folder.resolve("notes.gguf"), "Dear diary");

        assertThat(line.run("models", "add", notes.toString()).code()).isEqualTo(3);
        assertThat(line.run("models", "add", folder.resolve("gone").toString()).err()).contains("nothing at");
        CommandLine.Said empty = line.run("models", "add", Files.createDirectories(folder.resolve("empty")).toString());
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.err()).contains("No models were found");
    }

    @Test
    void aDownloadTellsItsProgressAndIsListed() throws Exception {
        try (RangeServer server = new RangeServer(Files.readAllBytes(RANDOM))) {
            CommandLine.Said said = new CommandLine(folder, "--json").run("models", "download", server.address("/tale.gguf"));

            assertThat(said.code()).isZero();
            Path file = folder.resolve("models/tale.gguf");
            assertThat(said.json().get("path").asText()).isEqualTo(file.toString());
            assertThat(file).hasSameBinaryContentAs(RANDOM);
            assertThat(said.err()).contains("Downloading").contains("MB");
            assertThat(paths(new CommandLine(folder, "--json").run("models", "list").json())).contains(file.toString());
        }
    }

    @Test
    void refusalsHaveTheirExitCodesAndOneObject() throws Exception {
        try (RangeServer server = new RangeServer(Files.readAllBytes(RANDOM))) {
            CommandLine line = new CommandLine(folder, "--json", "--quiet");
            String to = folder.resolve("disk").toString();
            CommandLine.Said plain = line.run("models", "download", "http://example.org/m.gguf", "--to", to);
            assertThat(plain.code()).isEqualTo(3);
            assertThat(plain.json().get("error").get("message").asText()).contains("https://");
            assertThat(line.run("models", "download", server.address("/a.gguf"), "--sha256", "1".repeat(64), "--to", to).code())
                    .isEqualTo(3);
            server.status = 404;
            CommandLine.Said gone = line.run("models", "download", server.address("/a.gguf"), "--to", to);
            assertThat(gone.code()).isEqualTo(1);
            assertThat(gone.err()).contains("no file at this address");
            assertThat(line.run("models", "download").code()).isEqualTo(2);
        }
    }
}

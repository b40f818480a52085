package app.snowquill.engine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProgramTest {
    @TempDir
    Path folder;

    private Path program(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static String name() {
        return System.getProperty("os.name").startsWith("Windows") ? "llama-server.exe" : "llama-server";
    }

    @Test
    void theChosenProgramIsTakenAndOfAFolderTheOneInIt() throws IOException {
        Path file = program(name());

        assertThat(ServerProgram.find(Optional.of(file), Map.of()).command()).containsExactly(file.toString());
        assertThat(ServerProgram.find(Optional.of(folder), Map.of()).command()).containsExactly(file.toString());
    }

    @Test
    void withoutAChoiceTheOneOnTheSearchPathIsFound() throws IOException {
        Path file = program(name());
        String path = "relative" + File.pathSeparator + folder.resolve("gone") + File.pathSeparator + folder;

        assertThat(ServerProgram.find(Optional.empty(), Map.of("PATH", path)).command()).containsExactly(file.toString());
    }

    @Test
    void aFileThatCannotBeStartedIsRefusedInASentence() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Dear diary");
        assertThat(text.toFile().setExecutable(false)).isTrue();

        assertThatThrownBy(() -> ServerProgram.find(Optional.of(text), Map.of())).isInstanceOf(EngineException.class)
                .hasMessageContaining("not a program").hasMessageContaining("settings");
    }
}

package app.snowquill.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The LibreOffice of this machine, where it has one, in a profile of its own. */
record LibreOffice(Path program, Path profile) {
    static Optional<LibreOffice> here(Path profile) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .map(folder -> Path.of(folder, "soffice")).filter(Files::isExecutable).findFirst()
                .map(program -> new LibreOffice(program, profile));
    }

    /** What it reads in the documents, as text, a file each beside them. */
    List<Path> asText(List<Path> documents) throws IOException, InterruptedException {
        Path folder = documents.get(0).resolveSibling("text");
        List<String> command = new ArrayList<>(List.of(program.toString(), "-env:UserInstallation=" + profile.toUri(), "--headless",
                "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.toString()));
        documents.forEach(document -> command.add(document.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(profile.resolveSibling("said.txt").toFile()).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not end.");
        }
        try (Stream<Path> texts = Files.list(folder)) {
            return texts.sorted().toList();
        }
    }

    static String words(Path text) throws IOException {
        return String.join(" ", Files.readString(text, StandardCharsets.UTF_8).replace("\uFEFF", "").strip().split("\\s+"));
    }
}

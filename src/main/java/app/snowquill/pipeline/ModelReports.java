package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.gguf.GgufCheck;
import app.snowquill.engine.gguf.GgufHeader;
import app.snowquill.engine.gguf.GgufReader;
import app.snowquill.engine.gguf.MalformedGguf;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads model files' headers into reports; a file that can't be read gives a report that says so. Any thread. */
final class ModelReports {
    private final GgufReader reader = new GgufReader();
    private final GgufCheck check = new GgufCheck();

    ModelReport report(Path file, String origin, EngineChoice choice) {
        if (!Files.isRegularFile(file)) {
            return refused(file, origin, "There is no file at " + file + ".");
        }
        try {
            GgufHeader header = reader.read(file);
            Optional<String> reason = check.reasonAgainst(header, choice.kind().runsFiles() ? choice.kind() : EngineKind.LLAMA);
            return new ModelReport(file, header.name(), origin, header.architecture(), header.quantisation(),
                    header.parameters(), header.contextTokens(), header.licence(), header.fileBytes(),
                    check.memoryBytes(header, choice.local()), reason.isEmpty(), reason.orElse(""));
        } catch (MalformedGguf e) {
            return refused(file, origin, e.getMessage());
        }
    }

    private static ModelReport refused(Path file, String origin, String reason) {
        return new ModelReport(file, String.valueOf(file.getFileName()), origin, "", "", 0, 0, "", size(file), 0, false, reason);
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}

package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.gguf.GgufCheck;
import app.snowquill.engine.gguf.GgufHeader;
import app.snowquill.engine.gguf.MemoryNeed;
import app.snowquill.engine.gguf.ModelFacts;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDesk.ModelReport.ChatTemplate;
import app.snowquill.settings.MeasuredSpeeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads model files' headers into reports; a file that can't be read gives a report that says so. A header is read once, as
 * long as its file is the same, so that other settings are reckoned with at once. Any thread that may wait for the disk.
 */
final class ModelReports {
    private final GgufCheck check = new GgufCheck();
    private final MeasuredSpeeds speeds;
    private final Map<Path, Read> read = new ConcurrentHashMap<>();

    /** What was found in a file when it was of this size and date. */
    private record Read(FileTime changed, long size, ModelFacts facts) {
    }

    ModelReports(MeasuredSpeeds speeds) {
        this.speeds = speeds;
    }

    /** @param name what the program that keeps the file calls it; blank for what the file says */
    ModelReport report(Path file, String origin, String name, EngineChoice choice) {
        ModelFacts facts = facts(file, choice.local());
        return facts.header().map(header -> whole(facts, header, origin, name, choice))
                .orElseGet(() -> refused(file, origin, facts));
    }

    /** What tells the file from every other; empty where it is no model. */
    Optional<String> identity(Path file, EngineSettings settings) {
        return facts(file, settings).header().map(GgufHeader::identity);
    }

    private ModelReport whole(ModelFacts facts, GgufHeader header, String origin, String name, EngineChoice choice) {
        EngineSettings settings = choice.local();
        EngineKind kind = choice.kind().runsFiles() ? choice.kind() : EngineKind.LLAMA;
        String reason = check.reasonAgainst(header, kind).orElse("");
        MemoryNeed need = check.memory(header, settings);
        boolean nameless = header.name().startsWith("sha256-") && !name.isBlank();
        return new ModelReport(facts.path(), nameless ? name : header.name(), origin, header.architecture(),
                header.quantisation(), header.parameters(), header.contextTokens(), header.licence(), header.fileBytes(),
                need.total(), reason.isEmpty(), reason, need.graphicsBytes(),
                header.chatTemplate().isPresent() ? ChatTemplate.PRESENT : ChatTemplate.ABSENT,
                speeds.of(header.identity(), settings).map(speed -> new ModelReport.Speed(speed.read(), speed.written())));
    }

    private static ModelReport refused(Path file, String origin, ModelFacts facts) {
        return new ModelReport(file, facts.name(), origin, "", "", 0, 0, "", facts.fileBytes(), 0, false, facts.reason(), 0,
                ChatTemplate.NOT_KNOWN, Optional.empty());
    }

    private ModelFacts facts(Path file, EngineSettings settings) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Read known = read.get(file);
            if (known != null && known.changed.equals(changed) && known.size == size && known.facts.header().isPresent()) {
                return known.facts;
            }
            ModelFacts facts = check.facts(file, "", settings);
            read.put(file, new Read(changed, size, facts));
            return facts;
        } catch (IOException e) {
            return check.facts(file, "", settings);
        }
    }
}

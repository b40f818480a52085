package app.snowquill.ui.models;

import app.snowquill.pipeline.Computer;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelShelf;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a model's figures into words: sizes, context, where it was found. */
final class ModelWords {
    private static final double GIGABYTE = 1e9;
    private static final double MEMORY_GIGABYTE = 1L << 30;
    private static final int KILO = 1024;
    private static final int USUAL_CONTEXT = 8_192;
    private static final String LICENCE = "models.licence.";

    private final Strings strings;

    ModelWords(Strings strings) {
        this.strings = strings;
    }

    static boolean included(ModelReport report) {
        return report.origin().equals(ModelReport.INCLUDED);
    }

    /** "Mistral Nemo 12B Instruct · Q4_K_M" */
    String title(ModelReport report) {
        String name = report.name().isBlank() ? fileName(report.path()) : report.name();
        return report.quantisation().isBlank() ? name : strings.text("models.title", name, report.quantisation());
    }

    /** "found in LM Studio · Apache 2.0" */
    String place(ModelReport report) {
        String place = included(report) ? strings.text("models.comes-with")
                : report.origin().equals(ModelReport.DOWNLOADED) ? strings.text("models.downloaded")
                : report.origin().isBlank() ? strings.text("models.file-in", folderName(report.path()))
                : strings.text("models.found-in", report.origin());
        return report.licence().isBlank() ? place : strings.text("models.place", place, licence(report.licence()));
    }

    /** "Apache 2.0" for the id "apache-2.0"; one that is not known stands as it is. */
    String licence(String id) {
        String words = strings.orBlank(LICENCE + id.strip().toLowerCase(Locale.ROOT));
        return words.isBlank() ? id.strip() : words;
    }

    /** "12.2 billion weights · family llama · brings its chat format" */
    String kind(ModelReport report) {
        List<String> parts = new ArrayList<>();
        if (report.parameters() > 0) {
            parts.add(strings.text("models.weights", weights(report.parameters())));
        }
        if (!report.architecture().isBlank()) {
            parts.add(strings.text("models.family", report.architecture()));
        }
        if (!report.quantisation().isBlank()) {
            parts.add(strings.text("models.quantisation", report.quantisation()));
        }
        if (report.chatTemplate() != ModelReport.ChatTemplate.NOT_KNOWN) {
            parts.add(strings.of("models.chat-template", report.chatTemplate()));
        }
        report.speed().ifPresent(speed -> parts.add(strings.text("models.reads", speed.read())));
        return String.join(" · ", parts);
    }

    /** "8,192": the tokens of one request that the settings ask for. */
    String contextWanted(ModelShelf.Running running) {
        return strings.text("models.tokens", running.contextTokens() > 0 ? running.contextTokens() : USUAL_CONTEXT);
    }

    String duration(long seconds) {
        return seconds < 120 ? strings.text("models.seconds", seconds) : strings.text("models.minutes", seconds / 60.0);
    }

    String disk(long bytes) {
        return bytes <= 0 ? strings.text("models.not-known") : bytes < GIGABYTE / 10
                ? strings.text("models.megabytes", Math.max(1, Math.round(bytes / 1e6)))
                : strings.text("models.gigabytes", bytes / GIGABYTE);
    }

    String context(int tokens) {
        return tokens <= 0 ? strings.text("models.not-known")
                : tokens < KILO ? Integer.toString(tokens) : strings.text("models.kilo", tokens / KILO);
    }

    /** "9.6 of 16 GB", of the memory that is filled most. */
    String memory(Machine.Need need) {
        double gigabytes = Math.max(0.1, need.bytes() / MEMORY_GIGABYTE);
        return need.bytes() <= 0 ? strings.text("models.not-known")
                : need.of() <= 0 ? strings.text("models.gigabytes", gigabytes)
                : strings.text(need.kind() == Machine.Kind.CARD ? "models.memory-of-card" : "models.memory-of", gigabytes,
                need.of() / MEMORY_GIGABYTE);
    }

    String machine(Machine machine) {
        Computer computer = machine.computer();
        String words = computer.memoryBytes() <= 0 ? strings.text("models.cores", computer.cores())
                : strings.text("models.cores-memory", computer.cores(), computer.memoryBytes() / MEMORY_GIGABYTE);
        return computer.card().map(card -> strings.text("models.with-card", words, card.memoryBytes() / MEMORY_GIGABYTE))
                .orElse(words);
    }

    private String weights(long parameters) {
        return parameters >= 1e9 ? strings.text("models.billions", parameters / 1e9)
                : strings.text("models.millions", parameters / 1e6);
    }

    private static String folderName(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null ? "/" : folder.getFileName().toString();
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }
}

package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;

/** Puts a model's figures into words: sizes, context, where it was found. */
final class ModelWords {
    private static final double GIGABYTE = 1e9;
    private static final double MEMORY_GIGABYTE = 1L << 30;
    private static final int KILO = 1024;
    private static final String INCLUDED = "included";

    private final Strings strings;

    ModelWords(Strings strings) {
        this.strings = strings;
    }

    static boolean included(ModelReport report) {
        return report.origin().equalsIgnoreCase(INCLUDED);
    }

    /** "Mistral Nemo 12B Instruct · Q4_K_M" */
    String title(ModelReport report) {
        String name = report.name().isBlank() ? fileName(report.path()) : report.name();
        return report.quantisation().isBlank() ? name : strings.text("models.title", name, report.quantisation());
    }

    /** "found in LM Studio · Apache 2.0" */
    String place(ModelReport report) {
        String place = included(report) ? strings.text("models.comes-with")
                : report.origin().isBlank() ? strings.text("models.file-in", folderName(report.path()))
                : strings.text("models.found-in", report.origin());
        return report.licence().isBlank() ? place : strings.text("models.place", place, report.licence());
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

    String memory(long needed, Machine machine) {
        double gigabytes = Math.max(0.1, needed / MEMORY_GIGABYTE);
        return needed <= 0 ? strings.text("models.not-known")
                : machine.memoryBytes() <= 0 ? strings.text("models.gigabytes", gigabytes)
                : strings.text("models.memory-of", gigabytes, machine.memoryBytes() / MEMORY_GIGABYTE);
    }

    String machine(Machine machine) {
        return machine.memoryBytes() <= 0 ? strings.text("models.cores", machine.cores())
                : strings.text("models.cores-memory", machine.cores(), machine.memoryBytes() / MEMORY_GIGABYTE);
    }

    String weights(long parameters) {
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

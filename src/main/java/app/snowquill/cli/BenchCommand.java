package app.snowquill.cli;

import app.snowquill.pipeline.ArchiveBench;
import app.snowquill.pipeline.ExportBench;
import app.snowquill.pipeline.Figure;
import app.snowquill.pipeline.Measuring;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "bench", description = "Measures the program: bench engine the model in use, bench search the archive, "
        + "bench export the writing of files.")
final class BenchCommand extends CliCommand {
    private static final String ENGINE = "engine";
    private static final String SEARCH = "search";
    private static final String EXPORT = "export";

    @Parameters(index = "0", paramLabel = "SUITE", description = "What to measure: engine, search or export.")
    private String suite;
    @Parameters(index = "1", arity = "0..1", paramLabel = "FOLDER", description = "Plain texts to search in, in the place of a made-up book "
            + "of a million words.")
    private Path folder;

    BenchCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        if (suite.equals(SEARCH)) {
            return answer(ArchiveBench.figures(Optional.ofNullable(folder), context()::tell), AnswerJson.object().put("suite", suite));
        }
        if (suite.equals(EXPORT)) {
            return answer(ExportBench.figures(context()::tell), AnswerJson.object().put("suite", suite));
        }
        if (!suite.equals(ENGINE)) {
            throw CliFailure.usage("There are no figures for “" + suite + "”. What can be measured is: " + ENGINE + ", " + SEARCH + ", " + EXPORT + ".");
        }
        try (Interruption interrupted = new Interruption(context().host())) {
            Measuring measuring = context().studio().models().measure(context()::tell);
            interrupted.signal().thenRun(measuring.stop());
            List<Figure> figures = context().await(measuring.figures());
            return answer(figures, AnswerJson.object().put("suite", suite).put("model", context().studio().models().state().name()));
        }
    }

    private static Answer answer(List<Figure> figures, ObjectNode json) {
        ArrayNode all = json.putArray("figures");
        figures.forEach(figure -> all.addObject().put("name", figure.name()).put("value", figure.value())
                .put("unit", figure.unit()).put("n", figure.n()).put("p50", figure.p50()).put("p95", figure.p95())
                .put("p99", figure.p99()));
        return Answer.of(json, table(figures));
    }

    private static String table(List<Figure> figures) {
        return String.format(Locale.US, "%-20s %12s %-9s %12s %4s%n", "", "median", "", "95% at most", "of")
                + figures.stream().map(figure -> String.format(Locale.US, "%-20s %,12.1f %-9s %,12.1f %4d", figure.name(),
                figure.value(), figure.unit(), figure.p95(), figure.n())).collect(Collectors.joining("\n"));
    }
}

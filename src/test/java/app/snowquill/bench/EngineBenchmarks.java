package app.snowquill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The engine's figures, by the profile "bench": what JMH can time alone is timed by JMH, what only means something beside
 * something else is paired. Printed, and kept as JSON in target/bench. Asserts nothing: a figure is for a person to judge.
 */
class EngineBenchmarks {
    @BeforeAll
    static void folder() throws IOException {
        Files.createDirectories(BenchModels.FOLDER);
    }

    @Test
    void overheadOfThePort() throws IOException {
        keep("overhead", new EngineOverheadBench("starter 6M", BenchModels.STARTER, 200, 61).run(),
                new EngineOverheadBench("random 94M", BenchModels.random(), 60, 31).run());
    }

    @Test
    void firstTokenOfAKnownPrefix() throws IOException {
        keep("first-token", new PrefixBench("starter 6M", BenchModels.STARTER, 9).run(),
                new PrefixBench("random 94M", BenchModels.random(), 3).run());
    }

    @Test
    void stoppingWhileAPromptIsRead() throws IOException {
        keep("stop", new StopBench("starter 6M", BenchModels.STARTER, 20).run(),
                new StopBench("random 94M", BenchModels.random(), 8).run());
    }

    @Test
    void whatDraftsSayAgain() throws IOException {
        String table = new RepetitionBench(BenchModels.STARTER, Files.createDirectories(BenchModels.FOLDER.resolve("repetition"))).run();
        Files.writeString(BenchModels.FOLDER.resolve("repetition.txt"), table);
    }

    @Test
    void theWorkerByItself() throws RunnerException {
        new Runner(new OptionsBuilder().include(WorkerBench.class.getName() + ".*").resultFormat(ResultFormatType.JSON)
                .result(BenchModels.FOLDER.resolve("worker.json").toString()).build()).run();
    }

    @SafeVarargs
    private static void keep(String suite, List<Spread>... found) throws IOException {
        List<Spread> all = new ArrayList<>();
        for (List<Spread> some : found) {
            all.addAll(some);
        }
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = mapper.createObjectNode().put("suite", suite)
                .put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode figures = json.putArray("figures");
        StringBuilder table = new StringBuilder("\n" + suite + "\n");
        for (Spread spread : all) {
            figures.add((JsonNode) spread.json());
            table.append("  ").append(spread.line()).append('\n');
        }
        Path file = BenchModels.FOLDER.resolve(suite + ".json");
        Files.write(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        System.out.println(table);
    }
}

package app.snowquill.cli;

import app.snowquill.engine.EngineKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command takes, before its name or after. Lives for one command line. */
@Command(name = "snowquill", description = "Writes and keeps novels by the Snowflake Method.", synopsisSubcommandLabel = "COMMAND")
final class GlobalOptions implements Runnable {
    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer with one JSON object.")
    private boolean json;
    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Show no progress.")
    private boolean quiet;
    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    private boolean help;
    @Option(names = "--model", paramLabel = "FILE", scope = ScopeType.INHERIT, description = "The GGUF file, or a server's name for its model.")
    private String model;
    @Option(names = "--engine", paramLabel = "NAME", scope = ScopeType.INHERIT, description = "llama (the default), server, openai or anthropic.")
    private String engine;
    @Option(names = "--embedding-model", paramLabel = "FILE", scope = ScopeType.INHERIT,
            description = "The GGUF file that search by meaning goes by, or same for the model that writes.")
    private String embeddingModel;
    @Option(names = "--gpu-layers", paramLabel = "N", scope = ScopeType.INHERIT, description = "Layers on a graphics card.")
    private Integer gpuLayers;
    @Option(names = "--threads", paramLabel = "N", scope = ScopeType.INHERIT, description = "Processor threads for the model.")
    private Integer threads;
    @Option(names = "--context", paramLabel = "N", scope = ScopeType.INHERIT, description = "Context of the model in tokens.")
    private Integer context;
    @Option(names = "--slots", paramLabel = "N", scope = ScopeType.INHERIT, description = "Answers at once.")
    private Integer slots;
    @Option(names = "--seed", paramLabel = "N", scope = ScopeType.INHERIT, description = "Seed of the model's choices.")
    private Long seed;
    @Option(names = "--set", paramLabel = "KEY=VALUE", scope = ScopeType.INHERIT,
            description = "How a step is written or an agent writes, such as step.3.tier=quality or agent.writer.temperature=0.6.")
    private Map<String, String> routes = Map.of();
    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT, description = "The settings file.")
    private Path config;

    @Override
    public void run() {
        throw CliFailure.usage("Name a command, such as status FILE. --help lists them.");
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    /** @throws CliFailure where a value can't be used */
    CliSettings settings() {
        if (engine != null && EngineKind.named(engine).isEmpty()) {
            throw CliFailure.usage("There is no engine “" + engine + "”. There are "
                    + Arrays.stream(EngineKind.values()).map(EngineKind::key).collect(Collectors.joining(", ")) + ".");
        }
        return new CliSettings(Optional.ofNullable(model), Optional.ofNullable(engine).flatMap(EngineKind::named),
                Optional.ofNullable(embeddingModel),
                within("--gpu-layers", gpuLayers, 0, 999), within("--threads", threads, 0, 512),
                within("--context", context, 0, 1_048_576), within("--slots", slots, 1, 16),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed), RouteKeys.checked(routes), Optional.ofNullable(config));
    }

    private static OptionalInt within(String option, Integer value, int least, int most) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(Ranges.check(option, value, least, most));
    }
}

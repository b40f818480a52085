package app.snowquill.cli;

import app.snowquill.context.Agent;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.agents.AgentManner;
import app.snowquill.pipeline.agents.AgentSettings;
import app.snowquill.settings.AgentAspect;
import app.snowquill.settings.SettingLayer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "agents", description = "How each agent writes: model, temperature, limits. Says it for every book, or with --in for one.")
final class AgentsCommand extends CliCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "An agent; all if not given.")
    private Agent agent;
    @Parameters(index = "1", arity = "0..*", paramLabel = "KEY=VALUE",
            description = "model, temperature, max-tokens, min-p, repeat-penalty or dry; without a value it is as usual again.")
    private List<String> changes = List.of();
    @Option(names = "--in", paramLabel = "FILE", description = "A project file, for what holds in this book.")
    private Path book;
    @Option(names = "--reset", description = "Takes back all that was said of the agent here.")
    private boolean reset;

    AgentsCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        if (reset && agent == null) {
            throw CliFailure.usage("Name the agent whose settings are to be as usual again.");
        }
        if (book == null) {
            return answer(context().studio().agents().settings(), AgentSettings.Place.EVERY_BOOK);
        }
        try (BookSession session = reset || !changes.isEmpty() ? context().open(book) : context().openToRead(book)) {
            return answer(session.agents().workshop().settings(), AgentSettings.Place.THIS_BOOK);
        }
    }

    private Answer answer(AgentSettings settings, AgentSettings.Place place) {
        Map<AgentAspect, String> texts = texts();
        if (!texts.isEmpty()) {
            try {
                context().await(settings.choose(place, agent, texts));
            } catch (IllegalArgumentException e) {
                throw CliFailure.usage(e.getMessage());
            }
        }
        List<AgentManner> shown = context().await(settings.all()).stream().filter(one -> agent == null || one.agent() == agent).toList();
        ObjectNode json = AnswerJson.object();
        ArrayNode array = json.putArray("agents");
        shown.forEach(one -> array.add(json(one)));
        return Answer.of(json, shown.stream().map(AgentsCommand::text).collect(Collectors.joining("\n")));
    }

    private Map<AgentAspect, String> texts() {
        Map<AgentAspect, String> texts = new EnumMap<>(AgentAspect.class);
        if (reset) {
            Arrays.stream(AgentAspect.values()).forEach(aspect -> texts.put(aspect, ""));
        }
        for (String change : changes) {
            String[] parts = change.split("=", 2);
            AgentAspect aspect = AgentAspect.named(parts[0]).orElseThrow(() -> CliFailure.usage("There is no “" + parts[0] + "” of an agent; there are "
                    + Arrays.stream(AgentAspect.values()).map(AgentAspect::word).collect(Collectors.joining(", ")) + "."));
            String value = parts.length < 2 ? "" : parts[1].strip();
            texts.put(aspect, aspect == AgentAspect.MODEL && !value.isEmpty() ? Path.of(value).toAbsolutePath().toString() : value);
        }
        return texts;
    }

    private static ObjectNode json(AgentManner manner) {
        ObjectNode json = AnswerJson.object().put("agent", name(manner.agent()));
        for (AgentAspect aspect : AgentAspect.values()) {
            AgentManner.Said said = manner.aspects().get(aspect);
            json.putObject(aspect.word()).put("value", said.text()).put("from", name(said.from()));
        }
        return json;
    }

    private static String text(AgentManner manner) {
        return String.format(Locale.ENGLISH, "%-11s %s", name(manner.agent()), Arrays.stream(AgentAspect.values())
                .filter(aspect -> !manner.aspects().get(aspect).text().isBlank()).map(aspect -> {
                    AgentManner.Said said = manner.aspects().get(aspect);
                    return aspect.word() + " " + said.text() + (said.from() == SettingLayer.DEFAULT ? "" : " (" + said.from().words() + ")");
                }).collect(Collectors.joining(", ")));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package app.snowquill.cli;

import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.Fate;
import app.snowquill.context.LayerUse;
import app.snowquill.context.SentElement;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.ContextDesk;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "context", description = "Shows what an agent would be sent for a scene, by layer, and why; sends nothing.")
final class ContextCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--scene", paramLabel = "S", required = true, description = "The scene's id, as status lists it.")
    private String scene;
    @Option(names = "--agent", paramLabel = "NAME", required = true, description = "The agent: writer, editor, rater and so on.")
    private Agent agent;
    @Option(names = "--instruction", paramLabel = "TEXT", defaultValue = "", description = "What would be asked beside.")
    private String instruction;
    @Option(names = "--prompt", description = "Shows the rendered prompt, too.")
    private boolean prompt;
    @Option(names = "--pin", paramLabel = "ELEMENT", description = "Sends it whole in every scene from now on.")
    private List<String> pinned = List.of();
    @Option(names = "--leave-out", paramLabel = "ELEMENT", description = "Keeps it out of this scene from now on.")
    private List<String> leftOut = List.of();
    @Option(names = "--fence", paramLabel = "ELEMENT", description = "Sends it to this scene as what only the writer knows.")
    private List<String> fenced = List.of();
    @Option(names = "--whole", paramLabel = "ELEMENT", description = "Sends it whole to this scene, though its point of view can’t know it.")
    private List<String> whole = List.of();
    @Option(names = "--usual", paramLabel = "ELEMENT", description = "Takes back what was said of it.")
    private List<String> usual = List.of();
    @Option(names = "--reset", description = "First takes back all that was said for this scene, and all pins.")
    private boolean reset;

    ContextCommand(CliContext context) {
        super(context);
    }

    private boolean chooses() {
        return reset || !(pinned.isEmpty() && leftOut.isEmpty() && fenced.isEmpty() && whole.isEmpty() && usual.isEmpty());
    }

    @Override
    Answer answer() {
        try (BookSession session = chooses() ? context().open(file) : context().openToRead(file)) {
            if (session.view().book().outline().scene(scene).isEmpty()) {
                throw CliFailure.refused("There is no scene “" + scene + "” in this book’s list.");
            }
            ContextDesk desk = session.memory().context();
            if (chooses()) {
                choose(desk);
            }
            ContextLook look = context().await(desk.look(agent, scene, instruction));
            String problem = look.refusal().map(refusal -> refusal.sentence() + " " + String.join(" ", refusal.remedies())).orElse("");
            return new Answer(problem.isEmpty() ? ExitCode.DONE : ExitCode.FAILED, json(look), text(look), problem);
        }
    }

    private void choose(ContextDesk desk) {
        ContextLook before = context().await(desk.look(agent, scene, instruction));
        for (String element : Stream.of(pinned, leftOut, fenced, whole).flatMap(List::stream).toList()) {
            if (before.layers().stream().flatMap(layer -> layer.elements().stream()).noneMatch(one -> one.id().equals(element))) {
                throw CliFailure.refused("There is no element “" + element + "” for this scene. Without an option this command lists them.");
            }
        }
        if (reset) {
            context().await(desk.reset(scene));
        }
        choose(desk, usual, Choice.USUAL);
        choose(desk, pinned, Choice.PIN);
        choose(desk, leftOut, Choice.LEAVE_OUT);
        choose(desk, fenced, Choice.FENCE);
        choose(desk, whole, Choice.WHOLE);
    }

    private void choose(ContextDesk desk, List<String> elements, Choice choice) {
        elements.forEach(element -> context().await(desk.choose(scene, element, choice)));
    }

    private ObjectNode json(ContextLook look) {
        ObjectNode json = AnswerJson.object().put("agent", name(look.agent())).put("scene", look.scene());
        ArrayNode layers = json.putArray("layers");
        for (LayerUse use : look.layers()) {
            ObjectNode layer = layers.addObject().put("layer", use.layer().name()).put("budget", use.budget()).put("used", use.used());
            ArrayNode elements = layer.putArray("elements");
            for (SentElement element : use.elements()) {
                ObjectNode one = elements.addObject().put("id", element.id()).put("kind", element.kind().name()).put("priority", element.priority().name())
                        .put("title", element.title()).put("tokens", element.tokens()).put("wholeTokens", element.wholeTokens())
                        .put("fate", element.fate().name()).put("why", element.why()).put("choice", element.choice().name());
                ArrayNode withheld = one.putArray("withheld");
                element.withheld().forEach(fact -> withheld.addObject().put("text", fact.text()).put("since", fact.since()).put("learnt", fact.learnt()));
            }
        }
        json.put("total", look.total()).put("limit", look.limit()).put("template", look.template()).put("answer", look.answer()).put("free", look.free())
                .put("promptHash", look.promptHash());
        look.refusal().ifPresent(refusal -> {
            ObjectNode node = json.putObject("refusal").put("message", refusal.sentence()).put("missing", refusal.missing());
            refusal.remedies().forEach(node.putArray("remedies")::add);
        });
        if (prompt) {
            json.put("system", look.system()).put("user", look.user());
        }
        return json;
    }

    private String text(ContextLook look) {
        StringBuilder text = new StringBuilder(String.format(Locale.ENGLISH, "%,d of %,d tokens, %,d kept for the answer", look.total(), look.limit(), look.answer()));
        for (LayerUse use : look.layers()) {
            text.append(String.format(Locale.ENGLISH, "%n%s  %,d of %,d", switch (use.layer()) {
                case SYSTEM -> "System";
                case PLOT_AND_WORLD -> "Plot and world";
                case RECENT_STORY -> "Recent story";
                case CHARACTERS_AND_SCENE -> "Characters and scene";
            }, use.used(), use.budget()));
            for (SentElement element : use.elements()) {
                text.append(String.format(Locale.ENGLISH, "%n  %6s  %-9s  %s: %s", element.fate() == Fate.LEFT_OUT ? "-" : String.format(Locale.ENGLISH, "%,d", element.tokens()),
                        name(element.fate()), element.id(), element.why()));
            }
        }
        return prompt ? text + "\n\n" + look.system() + "\n\n" + look.user() : text.toString();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

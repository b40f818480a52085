package app.snowquill.cli;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.SceneEngine.Redesigned;
import app.snowquill.scene.CardChange;
import app.snowquill.scene.Triage;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "triage", description = "Says YES, MAYBE or NO to a scene's card and which rules fail; throws nothing away.")
final class SceneTriageCommand extends CliCommand {
    @Mixin
    private SceneArguments arguments;
    @Option(names = "--redesign", description = "Has the model write a new card, told the failing rules; it waits as a proposal.")
    private boolean redesign;
    @Option(names = "--instruction", paramLabel = "TEXT", defaultValue = "", description = "What a redesign is to mind.")
    private String instruction;

    SceneTriageCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = redesign ? context().open(arguments.file()) : context().openToRead(arguments.file())) {
            Scene scene = arguments.in(session);
            SceneCard card = session.view().book().cards().get(scene.id());
            if (card == null) {
                throw CliFailure.refused("The scene “" + scene.id() + "” has no card yet. “scene plan” writes it.");
            }
            Triage triage = Triage.of(card, session.view().book());
            ObjectNode json = json(scene, card, triage);
            String text = text(triage);
            if (redesign) {
                Redesigned made = new WaitedWork(context()).of(() -> session.scenes().redesign(scene.id(),
                        TextArgument.read(instruction, context().host().in())));
                json.set("redesign", new StoryJson().tree((Object) made.card()));
                addChanges(json, made.changes());
                text += "\n\nA new card waits as a proposal; yours stays until you take it." + changes(made.changes());
            }
            return Answer.of(json, text);
        }
    }

    private static ObjectNode json(Scene scene, SceneCard card, Triage triage) {
        ObjectNode json = AnswerJson.object().put("scene", scene.id()).put("verdict", triage.verdict().name())
                .put("score", Math.round(triage.score() * 1000) / 1000.0);
        ArrayNode failing = json.putArray("failing");
        List<Finding> findings = triage.failing().stream().flatMap(one -> one.findings().stream()).toList();
        triage.failing().forEach(one -> failing.add(one.rule().id()));
        json.set("findings", AnswerJson.findings(findings));
        json.set("card", new StoryJson().tree((Object) card));
        return json;
    }

    private static void addChanges(ObjectNode json, List<CardChange> changes) {
        ArrayNode array = json.putArray("changes");
        changes.forEach(change -> array.addObject().put("field", change.field()).put("before", change.before()).put("after", change.after()));
    }

    private static String text(Triage triage) {
        StringBuilder text = new StringBuilder(String.format(Locale.ENGLISH, "%s, %.2f", triage.verdict(), triage.score()));
        triage.failing().forEach(one -> one.findings().forEach(finding -> text.append("\n  ").append(one.rule().id()).append("  ")
                .append(finding.message()).append(finding.quote().isEmpty() ? "" : " “" + finding.quote() + "”").append(' ').append(finding.fix())));
        return text.toString();
    }

    private static String changes(List<CardChange> changes) {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append("\n  ").append(change.field()).append("\n  - ").append(change.before())
                .append("\n  + ").append(change.after()));
        return text.toString();
    }
}

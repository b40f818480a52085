package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.SceneEngine.Fate;
import app.snowquill.pipeline.SceneEngine.Revised;
import app.snowquill.story.Scene;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "revise", description = "Rewrites a draft by what the checks found in it; kept only where they find no more in it.")
final class SceneReviseCommand extends CliCommand {
    @Mixin
    private SceneArguments arguments;
    @Option(names = "--instruction", paramLabel = "TEXT", defaultValue = "", description = "What the model is to mind.")
    private String instruction;

    SceneReviseCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(arguments.file())) {
            Scene scene = arguments.in(session);
            String asked = TextArgument.read(instruction, context().host().in());
            if (session.view().book().wordsOf(scene.id()) == 0) {
                throw CliFailure.refused("This scene has no text yet, so there is nothing to revise. Draft it first.");
            }
            boolean sound = session.view().findingsOf(app.snowquill.story.DocumentKey.prose(scene.id())).isEmpty() && asked.isBlank();
            Revised revised = sound ? context().await(session.scenes().revise(scene.id(), asked).done())
                    : new WaitedWork(context()).of(() -> session.scenes().revise(scene.id(), asked));
            ObjectNode json = AnswerJson.object().put("scene", scene.id()).put("fate", revised.fate().name())
                    .put("prose", revised.fate() == Fate.NOTHING_TO_DO ? session.view().book().prose().get(scene.id()) : revised.text());
            json.set("before", AnswerJson.findings(revised.before()));
            json.set("after", AnswerJson.findings(revised.after()));
            return Answer.of(json, words(revised) + (revised.text().isEmpty() ? "" : "\n\n" + revised.text()));
        }
    }

    private static String words(Revised revised) {
        String counts = AnswerText.count(revised.before().size(), "finding") + " before, " + revised.after().size() + " after.";
        return switch (revised.fate()) {
            case KEPT -> "Revised and kept: " + counts;
            case PROPOSED -> "Your own text stays; the revision waits beside it: " + counts;
            case WORSE -> "The revision was not kept, the text stays as it was: " + counts;
            case NOTHING_TO_DO -> "The checks find nothing in this scene, so nothing was revised. --instruction says what to change.";
        };
    }
}

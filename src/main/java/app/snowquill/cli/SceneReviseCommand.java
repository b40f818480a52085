package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.SceneEngine.Fate;
import app.snowquill.pipeline.SceneEngine.Revised;
import app.snowquill.pipeline.revising.RevisionLoop;
import app.snowquill.pipeline.revising.RevisionRound;
import app.snowquill.story.Scene;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "revise", description = "Rewrites a draft in rounds by what the checks found in it; a version is taken only where nothing in it is worse.")
final class SceneReviseCommand extends CliCommand {
    @Mixin
    private SceneArguments arguments;
    @Option(names = "--instruction", paramLabel = "TEXT", defaultValue = "", description = "What the model is to mind.")
    private String instruction;
    @Option(names = "--rounds", paramLabel = "N", defaultValue = "0", description = "Rounds at most, 1 to 6; if not given what the book or the settings say (revision-rounds), else 3.")
    private int rounds;

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
            int most = rounds == 0 ? session.scenes().rounds().join() : rounds;
            if (most < 1 || most > RevisionLoop.MOST_ROUNDS) {
                throw CliFailure.usage("--rounds has to be 1 to " + RevisionLoop.MOST_ROUNDS + ".");
            }
            Revised revised = new WaitedWork(context()).of(() -> session.scenes().revise(scene.id(), asked, most, this::tell));
            ObjectNode json = AnswerJson.object().put("scene", scene.id()).put("fate", revised.fate().name()).put("ending", revised.revision().ending().name())
                    .put("rounds", revised.revision().rounds()).put("accepted", revised.revision().accepted()).put("refused", revised.revision().refused())
                    .put("prose", revised.fate() == Fate.NOTHING_TO_DO ? session.view().book().prose().get(scene.id()) : revised.text());
            json.set("before", AnswerJson.findings(revised.before()));
            json.set("after", AnswerJson.findings(revised.after()));
            return Answer.of(json, words(revised) + left(revised) + (revised.text().isEmpty() ? "" : "\n\n" + revised.text()));
        }
    }

    private void tell(RevisionRound round) {
        context().host().err().println("Round " + round.number() + " of " + round.most() + ": " + AnswerText.count(round.left(), "finding") + " left.");
    }

    /** What is left is the author's to decide, so it is told with its quotes. */
    private static String left(Revised revised) {
        return revised.after().stream().map(finding -> "\n  - " + finding.message() + (finding.quote().isBlank() ? "" : " “" + finding.quote() + "”"))
                .collect(Collectors.joining());
    }

    private static String words(Revised revised) {
        String counts = AnswerText.count(revised.before().size(), "finding") + " before, " + revised.after().size() + " left.";
        return switch (revised.fate()) {
            case KEPT -> "Revised and kept: " + counts;
            case PROPOSED -> "Your own text stays; the revision waits beside it: " + counts;
            case WORSE -> "No version was better, so the text stays as it was: " + counts;
            case NOTHING_TO_DO -> "The checks find nothing in this scene, so nothing was revised. --instruction says what to change.";
        };
    }
}

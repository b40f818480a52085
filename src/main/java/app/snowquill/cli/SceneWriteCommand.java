package app.snowquill.cli;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the card or the draft of one scene: a run of that document. Where the author's hand is on it, a proposal. */
@Command(description = "Writes one part of one scene with the model: plan its card, draft its prose.")
final class SceneWriteCommand extends CliCommand {
    @Mixin
    private SceneArguments arguments;
    @Option(names = "--instruction", paramLabel = "TEXT", defaultValue = "", description = "What the model is to mind.")
    private String instruction;
    private final Part part;

    enum Part {
        CARD, DRAFT
    }

    SceneWriteCommand(CliContext context, Part part) {
        super(context);
        this.part = part;
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(arguments.file())) {
            Scene scene = arguments.in(session);
            DocumentKey key = part == Part.CARD ? DocumentKey.card(scene.id()) : DocumentKey.prose(scene.id());
            WritingRun writing = new WritingRun(context(), session);
            RunReport report = writing.write(RunRequest.again(key, TextArgument.read(instruction, context().host().in())));
            ObjectNode json = AnswerJson.object().put("scene", scene.id());
            Book book = session.view().book();
            if (part == Part.CARD) {
                json.set("card", book.cards().containsKey(scene.id()) ? new StoryJson().tree((Object) book.cards().get(scene.id())) : null);
            } else {
                json.put("prose", book.prose().getOrDefault(scene.id(), "")).put("words", book.wordsOf(scene.id()));
            }
            return writing.answer(report, json, text(book, scene, report));
        }
    }

    private String text(Book book, Scene scene, RunReport report) {
        if (!report.proposed().isEmpty()) {
            return "Your own version stays; the new one waits beside it as a proposal.";
        }
        return part == Part.DRAFT ? book.prose().getOrDefault(scene.id(), "")
                : book.cards().containsKey(scene.id()) ? new StoryJson().pretty(book.cards().get(scene.id())) : "";
    }
}

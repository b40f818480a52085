package app.snowquill.cli;

import app.snowquill.json.StepJson;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.memory.BibleDesk.Touched;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "put", description = "Keeps a hand edit: a whole step, a scene's card, a scene's text, an entry of the bible, a fact or a setup of the ledger.")
final class PutCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "KIND", description = "step, card, prose, entry, fact or setup.")
    private String kind;
    @Parameters(index = "2", paramLabel = "ID", description = "The step's number, the scene's id, or the entry's, fact's or setup's.")
    private String id;
    @Parameters(index = "3", paramLabel = "TEXT|@FILE", description = "JSON, or the scene's text; @- reads standard input.")
    private String content;

    private final StepJson stepJson = new StepJson(new StoryJson());

    PutCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        switch (kind) {
            case "step" -> {
                if (Ranges.step(id) == Step.DRAFT) {
                    throw CliFailure.usage("Step 10 is written scene by scene: put FILE prose SCENE @TEXT.");
                }
            }
            case "card", "prose", "entry", "fact", "setup" -> {
            }
            default -> throw CliFailure.usage("“" + kind + "” can’t be put. There are step, card, prose, entry, fact and setup.");
        }
        String text = TextArgument.read(content, context().host().in());
        try (BookSession session = context().open(file)) {
            HandEdit edit = edit(text, session.view().book());
            List<Touched> touched = kind.equals("entry") ? session.memory().bible().touched(edit.contents()) : List.of();
            return answer(context().await(session.edit(edit)), touched);
        }
    }

    private HandEdit edit(String text, Book book) {
        if (kind.equals("step")) {
            int number = Ranges.step(id).number();
            return new HandEdit("Edited step " + number, stepJson.read(number, text, book), "");
        }
        if (kind.equals("fact") || kind.equals("setup")) {
            DocumentKey key = kind.equals("fact") ? DocumentKey.fact(id) : DocumentKey.setup(id);
            return new HandEdit("Edited the ledger", Map.of(key, stepJson.document(key, text)), "");
        }
        if (kind.equals("entry")) {
            return HandEdit.of("Edited the bible entry " + id, DocumentKey.entry(id), stepJson.document(DocumentKey.entry(id), text));
        }
        if (book.outline().scene(id).isEmpty()) {
            throw CliFailure.refused("There is no scene “" + id + "” in this book.");
        }
        DocumentKey key = kind.equals("card") ? DocumentKey.card(id) : DocumentKey.prose(id);
        return new HandEdit("Edited the " + (kind.equals("card") ? "card" : "text") + " of " + id,
                Map.of(key, stepJson.document(key, text)), "");
    }

    private Answer answer(EditResult result, List<Touched> touched) {
        ObjectNode json = AnswerJson.object();
        result.revision().ifPresentOrElse(revision -> json.put("revision", revision), () -> json.putNull("revision"));
        json.set("staled", AnswerJson.keys(result.staled()));
        json.set("findings", AnswerJson.findings(result.findings()));
        if (kind.equals("entry")) {
            BibleText.add(json.putArray("touched"), touched);
        }
        StringBuilder text = new StringBuilder(result.revision().isPresent()
                ? "Kept as revision " + result.revision().getAsLong() + "." : "Nothing differs from what is kept.");
        if (!result.staled().isEmpty()) {
            text.append("\nStale now: ").append(AnswerText.keys(result.staled()));
        }
        touched.forEach(one -> text.append("\nTouches ").append(one.key()).append(": ").append(one.why()));
        return Answer.of(json, text + "\n" + AnswerText.findings(result.findings()));
    }
}

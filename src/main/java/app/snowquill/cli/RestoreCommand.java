package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Brings an earlier version back, as a new one.")
final class RestoreCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "REVISION", description = "Its number, as history shows it; c and a number for the whole book after that change.")
    private String revision;

    RestoreCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        PastNumber wanted = PastNumber.of(revision);
        try (BookSession session = context().open(file)) {
            BookView before = session.view();
            OptionalLong made = context().await(wanted.of() == PastNumber.Of.BOOK
                    ? session.past().ofBook().goBack(wanted.number()) : session.past().goBack(wanted.number()));
            return answer(wanted, made, before, session.view());
        }
    }

    private Answer answer(PastNumber wanted, OptionalLong made, BookView before, BookView after) {
        List<DocumentKey> changed = after.documents().entrySet().stream()
                .filter(each -> made.isPresent() && each.getValue().revision() >= made.getAsLong()).map(Map.Entry::getKey).toList();
        ObjectNode json = AnswerJson.object();
        made.ifPresentOrElse(number -> json.put("revision", number), () -> json.putNull("revision"));
        if (wanted.of() == PastNumber.Of.TEXT) {
            json.set("document", changed.isEmpty() ? null : AnswerJson.key(changed.get(0)));
        }
        json.set("documents", AnswerJson.keys(changed));
        json.set("staled", AnswerJson.keys(after.documents().entrySet().stream().filter(each -> each.getValue().stale()
                && !isStale(before.documents().get(each.getKey()))).map(Map.Entry::getKey).toList()));
        json.set("findings", AnswerJson.findings(after.findings().stream()
                .filter(finding -> changed.contains(finding.where())).toList()));
        String what = wanted.of() == PastNumber.Of.BOOK ? "The book" : changed.isEmpty() ? "The text" : changed.get(0).toString();
        return Answer.of(json, made.isEmpty() ? what + " says that already."
                : what + " is as it was " + (wanted.of() == PastNumber.Of.BOOK ? "after change c" : "in revision ")
                + wanted.number() + ".");
    }

    private static boolean isStale(DocumentInfo info) {
        return info != null && info.stale();
    }
}

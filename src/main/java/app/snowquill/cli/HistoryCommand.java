package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.PastVersion;
import app.snowquill.pipeline.TextHistory;
import app.snowquill.pipeline.VersionInfo;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "history", description = "Lists the versions of a document, or of the whole book, newest first.")
final class HistoryCommand extends CliCommand {
    private static final String BOOK = "book";

    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "KIND", description = "step, character, synopsis, bible, card, prose or notes; book for all together.")
    private String kind;
    @Parameters(index = "2", arity = "0..1", paramLabel = "ID", description = "The step's number, the character's or the scene's id.")
    private String id;

    HistoryCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        boolean whole = BOOK.equalsIgnoreCase(kind);
        if (whole != (id == null)) {
            throw CliFailure.usage(whole ? "The whole book takes no id." : "Say which: history FILE " + kind + " ID.");
        }
        try (BookSession session = context().openToRead(file)) {
            return whole ? changes(session.past().ofBook()) : versions(session);
        }
    }

    private Answer versions(BookSession session) {
        var key = new DocumentNames(session).one(kind, id);
        List<VersionInfo> versions = context().await(session.history(key));
        Map<Long, String> names = new HashMap<>();
        context().await(session.past().of(key).versions()).forEach(each -> names.put(each.id(), each.name()));
        ObjectNode json = AnswerJson.object();
        ArrayNode revisions = json.putArray("revisions");
        for (VersionInfo version : versions) {
            revisions.addObject().put("revision", version.revision()).put("number", version.number())
                    .put("name", names.getOrDefault(version.revision(), "")).put("origin", version.origin().name())
                    .put("agent", version.agent()).put("reason", version.reason()).put("at", version.at().toString())
                    .put("words", version.words());
        }
        return Answer.of(json, versions.stream().map(version -> line(version, names.getOrDefault(version.revision(), "")))
                .collect(Collectors.joining("\n")));
    }

    private Answer changes(TextHistory book) {
        List<PastVersion> changes = context().await(book.versions());
        ObjectNode json = AnswerJson.object();
        ArrayNode array = json.putArray("changes");
        for (PastVersion change : changes) {
            ObjectNode node = array.addObject().put("change", change.id()).put("name", change.name())
                    .put("origin", change.origin().name()).put("agent", change.agent()).put("reason", change.reason())
                    .put("at", change.at().toString());
            node.set("documents", AnswerJson.keys(change.documents()));
        }
        return Answer.of(json, changes.stream().map(change -> "change c" + change.id() + "  " + change.at() + "  "
                + by(change.agent()) + "  " + AnswerText.count(change.documents().size(), "text") + "  "
                + named(change.name()) + change.reason()).collect(Collectors.joining("\n")));
    }

    private static String line(VersionInfo version, String name) {
        return "revision " + version.revision() + "  " + version.at() + "  " + by(version.agent()) + "  "
                + AnswerText.count(version.words(), "word") + "  " + named(name) + version.reason();
    }

    private static String by(String agent) {
        return agent.isEmpty() ? "by hand" : agent;
    }

    private static String named(String name) {
        return name.isEmpty() ? "" : "“" + name + "”  ";
    }
}

package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.Impact;
import app.snowquill.pipeline.WaitingVersion;
import app.snowquill.pipeline.history.Passage;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "proposal", description = "Shows the new version that waits beside a document and what taking it would do, or takes or refuses it.")
final class ProposalCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "KIND", description = "step, character, synopsis, bible, card, prose or notes.")
    private String kind;
    @Parameters(index = "2", paramLabel = "ID", description = "The step's number, the character's or the scene's id.")
    private String id;
    @ArgGroup
    private Wish wish = new Wish();

    ProposalCommand(CliContext context) {
        super(context);
    }

    /** One of these, or none. Filled by the parser. */
    static final class Wish {
        @Option(names = "--accept", description = "Takes all of it.")
        private boolean accept;
        @Option(names = "--take", arity = "1..*", paramLabel = "PATH", description = "Takes only these changes, by the path that is shown.")
        private List<String> take = List.of();
        @Option(names = "--refuse", description = "Takes none of it; the document stays as it is.")
        private boolean refuse;

        boolean isAnswer() {
            return accept || refuse || !take.isEmpty();
        }
    }

    @Override
    Answer answer() {
        try (BookSession session = wish.isAnswer() ? context().open(file) : context().openToRead(file)) {
            DocumentKey key = new DocumentNames(session).one(kind, id);
            WaitingVersion version = session.decisions().waiting(key)
                    .orElseThrow(() -> CliFailure.refused("No new version waits beside " + key + "."));
            if (wish.refuse) {
                context().await(session.decisions().refuse(key));
                return Answer.of(AnswerJson.object().put("refused", true), "Refused. " + key + " stays as it is.");
            }
            Set<Integer> taken = wish.take.isEmpty() ? version.changes() : taken(version);
            return wish.isAnswer() ? kept(version, taken, session) : shown(version, taken, session);
        }
    }

    private Set<Integer> taken(WaitingVersion version) {
        Set<Integer> taken = new TreeSet<>();
        for (String path : wish.take) {
            taken.add(version.changes().stream().filter(place -> path(version, place).equals(path)).findFirst()
                    .orElseThrow(() -> CliFailure.refused("Nothing differs at “" + path + "”. There are "
                            + version.changes().stream().map(place -> path(version, place)).collect(Collectors.joining(", ")) + ".")));
        }
        return taken;
    }

    private Answer kept(WaitingVersion version, Set<Integer> taken, BookSession session) {
        EditResult result = context().await(version.changes().isEmpty() ? session.decisions().accept(version.key())
                : session.decisions().accept(version, taken));
        ObjectNode json = AnswerJson.object().put("taken", taken.size());
        result.revision().ifPresentOrElse(revision -> json.put("revision", revision), () -> json.putNull("revision"));
        json.set("staled", AnswerJson.keys(result.staled()));
        json.set("findings", AnswerJson.findings(result.findings()));
        return Answer.of(json, "Took " + AnswerText.count(taken.size(), "change") + "." + staled(result.staled()));
    }

    private Answer shown(WaitingVersion version, Set<Integer> all, BookSession session) {
        Impact impact = context().await(session.decisions().impact(version, all));
        ObjectNode json = AnswerJson.object();
        ObjectNode does = json.putObject("impact");
        does.set("staled", AnswerJson.keys(impact.staled()));
        does.set("findings", AnswerJson.findings(impact.findings()));
        json.set("document", AnswerJson.key(version.key()));
        ArrayNode changes = json.putArray("changes");
        StringBuilder text = new StringBuilder("A new version waits beside " + version.key() + "." + staled(impact.staled()));
        for (int place : all) {
            Passage passage = version.passages().get(place);
            changes.addObject().put("path", path(version, place)).put("kept", passage.left()).put("proposed", passage.right());
            text.append("\n").append(path(version, place)).append("\n  - ").append(said(passage.left())).append("\n  + ")
                    .append(said(passage.right()));
        }
        json.put("proposed", version.proposed());
        return Answer.of(json, text.toString());
    }

    /** Of prose the paragraph's number, from 1, counted in both texts together. */
    private static String path(WaitingVersion version, int place) {
        return version.key().kind() == DocumentKind.PROSE ? Integer.toString(place + 1) : version.passages().get(place).field();
    }

    private static String said(String side) {
        return side == null ? "(nothing)" : side;
    }

    private static String staled(List<DocumentKey> staled) {
        return staled.isEmpty() ? "" : "\nStale with it: " + AnswerText.keys(staled);
    }
}

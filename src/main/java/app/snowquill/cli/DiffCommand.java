package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.ComparedText;
import app.snowquill.pipeline.Comparison;
import app.snowquill.pipeline.history.Passage;
import app.snowquill.pipeline.history.Piece;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "diff", description = "Shows what differs between two versions, in words.")
final class DiffCommand extends CliCommand {
    @Parameters(arity = "2..3", paramLabel = "A B", description = "FILE:REVISION and REVISION, or FILE and two revisions; "
            + "c and a number for the whole book after that change.")
    private List<String> versions;

    DiffCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        boolean three = versions.size() == 3;
        String first = versions.get(three ? 1 : 0);
        String second = versions.get(three ? 2 : 1);
        String file = three ? versions.get(0) : fileOf(first);
        if (file.isEmpty() || !three && !fileOf(second).isEmpty() && !fileOf(second).equals(file)) {
            throw CliFailure.usage("Say of which book: diff FILE:REVISION REVISION, or diff FILE REVISION REVISION.");
        }
        PastNumber left = PastNumber.of(numberOf(first));
        PastNumber right = PastNumber.of(numberOf(second));
        if (left.of() != right.of()) {
            throw CliFailure.usage("A version of one text can’t be compared with the whole book.");
        }
        try (BookSession session = context().open(Path.of(file))) {
            return answer(context().await(left.of() == PastNumber.Of.BOOK
                    ? session.past().ofBook().compare(left.number(), right.number())
                    : session.past().compare(left.number(), right.number())));
        }
    }

    private static Answer answer(Comparison comparison) {
        ObjectNode json = AnswerJson.object().put("differences", comparison.differences());
        json.putArray("revisions").add(comparison.left()).add(comparison.right());
        ArrayNode passages = json.putArray("passages");
        StringBuilder text = new StringBuilder();
        for (ComparedText compared : comparison.texts()) {
            text.append(compared.key()).append('\n');
            for (Passage passage : compared.passages()) {
                if (passage.differs()) {
                    ObjectNode node = passages.addObject();
                    node.set("document", AnswerJson.key(compared.key()));
                    node.put("field", passage.field()).put("left", passage.left()).put("right", passage.right());
                    pieces(node.putArray("leftPieces"), passage.leftPieces());
                    pieces(node.putArray("rightPieces"), passage.rightPieces());
                    text.append(lines(passage));
                }
            }
        }
        return Answer.of(json, comparison.differences() == 0 ? "The two versions say the same." : text.toString());
    }

    private static void pieces(ArrayNode array, List<Piece> pieces) {
        pieces.forEach(piece -> array.addObject().put("text", piece.text()).put("mark", piece.mark().name()));
    }

    private static String lines(Passage passage) {
        String field = passage.field().isEmpty() ? "" : passage.field().toLowerCase(Locale.ROOT) + ": ";
        return (passage.left() == null ? "" : "- " + field + marked(passage.leftPieces()) + "\n")
                + (passage.right() == null ? "" : "+ " + field + marked(passage.rightPieces()) + "\n");
    }

    /** What differs stands between signs, so that it is seen without colours. */
    private static String marked(List<Piece> pieces) {
        return pieces.stream().map(piece -> switch (piece.mark()) {
            case SAME -> piece.text();
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED_BY_YOU, ADDED_BY_AGENT -> "{+" + piece.text() + "+}";
        }).collect(Collectors.joining()).replace("\n", " ");
    }

    private static String fileOf(String version) {
        int colon = version.lastIndexOf(':');
        return colon < 0 ? "" : version.substring(0, colon);
    }

    private static String numberOf(String version) {
        return version.substring(version.lastIndexOf(':') + 1);
    }
}

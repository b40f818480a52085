package app.snowquill.cli;

import app.snowquill.json.StepJson;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "get", description = "Shows a step, a scene's card or text, a bible entry, the scenes, the bible, a summary, the ledger, the findings, or what agents remarked.")
final class GetCommand extends CliCommand {
    private static final Set<String> OF_ONE = Set.of("step", "card", "prose", "entry", "summary");
    private static final Set<String> OF_BOOK = Set.of("scenes", "bible", "findings", "ledger", "remarks");

    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "KIND", description = "step, card, prose, entry, summary, scenes, bible, ledger, findings or remarks.")
    private String kind;
    @Parameters(index = "2", arity = "0..1", paramLabel = "ID", description = "The step's number, or the scene's or the entry's id; of a summary “book”, or part, chapter or scene with its id.")
    private String id;
    @Parameters(index = "3", arity = "0..1", paramLabel = "OF", description = "The id of a summary's part, chapter or scene.")
    private String of;
    @Option(names = "--as-of", paramLabel = "SCENE", defaultValue = "", description = "Of an entry: as it stands when this scene begins.")
    private String scene;

    private final StoryJson storyJson = new StoryJson();

    GetCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        if (!OF_ONE.contains(kind) && !OF_BOOK.contains(kind)) {
            throw CliFailure.usage("“" + kind + "” can’t be got. There are step, card, prose, entry, summary, scenes, bible, ledger, findings and remarks.");
        }
        if (OF_ONE.contains(kind) == (id == null) && !kind.equals("remarks")) {
            throw CliFailure.usage(id == null ? "Say which: get FILE " + kind + " ID." : "“" + kind + "” takes no id.");
        }
        if (of != null && !kind.equals("summary")) {
            throw CliFailure.usage("“" + kind + "” takes one id.");
        }
        if (!scene.isBlank() && !kind.equals("entry")) {
            throw CliFailure.usage("--as-of goes with an entry: get FILE entry ID --as-of SCENE.");
        }
        if (kind.equals("step")) {
            Ranges.step(id);
        }
        try (BookSession session = context().openToRead(file)) {
            BookView view = session.view();
            return switch (kind) {
                case "step" -> step(view.book());
                case "card" -> card(view.book());
                case "prose" -> prose(view.book());
                case "summary" -> new SummaryAnswers(context()).one(session, id, of);
                case "scenes" -> scenes(view.book());
                case "ledger" -> new LedgerJson(session).answer();
                case "remarks" -> new RemarkAnswers(context()).all(session, id);
                case "bible" -> BibleText.all(view.book());
                case "entry" -> BibleText.entry(session, id, scene);
                default -> {
                    ObjectNode json = AnswerJson.object();
                    json.set("findings", AnswerJson.findings(view.findings()));
                    yield Answer.of(json, AnswerText.findings(view.findings()));
                }
            };
        }
    }

    private Answer step(Book book) {
        int number = Ranges.step(id).number();
        JsonNode json = new StepJson(storyJson).write(book, number)
                .orElseThrow(() -> CliFailure.refused("Step " + number + " is not written yet."));
        return Answer.of(json, storyJson.pretty(json));
    }

    private Answer card(Book book) {
        JsonNode json = Optional.ofNullable(book.cards().get(id)).map(storyJson::tree)
                .orElseThrow(() -> CliFailure.refused("There is no card of a scene “" + id + "” in this book."));
        return Answer.of(json, storyJson.pretty(json));
    }

    private Answer prose(Book book) {
        String text = Optional.ofNullable(book.prose().get(id))
                .orElseThrow(() -> CliFailure.refused("There is no text of a scene “" + id + "” in this book."));
        return Answer.of(AnswerJson.object().put("scene", id).put("prose", text).put("words", Words.count(text)), text);
    }

    private Answer scenes(Book book) {
        ObjectNode json = AnswerJson.object();
        ArrayNode scenes = json.putArray("scenes");
        for (Scene scene : book.outline().scenes()) {
            ObjectNode node = (ObjectNode) storyJson.tree(scene);
            scenes.add(node.put("words", book.wordsOf(scene.id())).put("card", book.cards().containsKey(scene.id())));
        }
        ArrayNode bin = json.putArray("bin");
        book.outline().bin().forEach(binned -> bin.add(((ObjectNode) storyJson.tree(binned.scene())).put("after", binned.after())
                .put("words", book.wordsOf(binned.id()))));
        String text = book.outline().scenes().stream().map(scene -> line(scene, book)).collect(Collectors.joining("\n"));
        return Answer.of(json, book.outline().bin().isEmpty() ? text : text + "\nIn the bin:\n" + book.outline().bin().stream()
                .map(binned -> line(binned.scene(), book)).collect(Collectors.joining("\n")));
    }

    private static String line(Scene scene, Book book) {
        return scene.id() + "  " + scene.title() + "  (" + book.nameOf(scene.pov()) + ", "
                + AnswerText.count(book.wordsOf(scene.id()), "word") + " of " + scene.targetWords() + ")";
    }
}

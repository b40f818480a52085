package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.PhraseDesk;
import app.snowquill.scene.quality.PhraseList;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "phrases", description = "The phrases that a book does without: lists them, adds and removes; and what its drafts say most often.")
final class PhrasesCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--add", paramLabel = "PHRASE", description = "One more; may be given several times.")
    private List<String> added = List.of();
    @Option(names = "--remove", paramLabel = "PHRASE", description = "One less; may be given several times.")
    private List<String> removed = List.of();
    @Option(names = "--usual", description = "Takes the usual list before it adds and removes.")
    private boolean usual;

    @Option(names = "--repeated", description = "Tells instead how much the drafts say again, and what most often.")
    private boolean repeated;

    PhrasesCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        boolean changes = usual || !added.isEmpty() || !removed.isEmpty();
        try (BookSession session = changes ? context().open(file) : context().openToRead(file)) {
            PhraseDesk desk = session.scenes().phrases();
            if (changes) {
                List<String> all = new ArrayList<>(usual ? PhraseList.USUAL.phrases() : context().await(desk.phrases()).phrases());
                all.addAll(added);
                all.removeAll(PhraseList.of(removed).phrases());
                context().await(desk.keep(PhraseList.of(all)));
            }
            if (repeated) {
                List<String> texts = session.view().book().prose().values().stream().filter(text -> !text.isBlank()).toList();
                RepetitionAnswer said = new RepetitionAnswer(texts, context().await(desk.phrases()));
                return Answer.of(said.json(), said.text());
            }
            ObjectNode json = AnswerJson.object();
            ArrayNode phrases = json.putArray("phrases");
            PhraseList kept = context().await(desk.phrases());
            kept.phrases().forEach(phrases::add);
            return Answer.of(json, kept.text());
        }
    }
}

package app.snowquill.cli;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.OutlineText;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new", description = "Makes a book.")
final class NewCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file to make.")
    private Path file;
    @Option(names = "--title", paramLabel = "TEXT", description = "The book's title.")
    private String title;
    @Option(names = "--author", paramLabel = "NAME", defaultValue = "", description = "Who writes it.")
    private String author;
    @Option(names = "--brief", paramLabel = "TEXT|@FILE", defaultValue = "", description = "What it is about.")
    private String brief;
    @Option(names = "--target-words", paramLabel = "N", defaultValue = "0", description = "Length of the book in words.")
    private int targetWords;
    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "Such as en or de-DE.")
    private String language;
    @Option(names = "--genre", paramLabel = "TEXT", defaultValue = "", description = "Such as mystery.")
    private String genre;
    @Option(names = "--logline", paramLabel = "TEXT|@FILE", defaultValue = "",
            description = "The book in one sentence, as step 1.")
    private String logline;
    @Option(names = "--outline", paramLabel = "TEXT|@FILE", defaultValue = "",
            description = "Parts, chapters and scenes: headings, or a list that is numbered or indented.")
    private String outline;
    @Option(names = "--sample", description = "Makes the sample novel instead of an empty book.")
    private boolean sample;

    NewCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = make()) {
            Project made = session.view().book().project();
            String name = String.valueOf(file.getFileName());
            ObjectNode json = AnswerJson.object();
            json.putObject("project").put("id", name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name)
                    .put("title", made.title()).put("author", made.author())
                    .put("file", file.toAbsolutePath().normalize().toString());
            return Answer.of(json, "“" + made.title() + "” is in " + file + ".");
        }
    }

    private BookSession make() {
        if (sample) {
            return named(context().studio().createSample(file));
        }
        if (title == null || title.isBlank()) {
            throw CliFailure.usage("A book needs a title: --title TEXT.");
        }
        Ranges.check("--target-words", targetWords, 0, 500_000);
        Project project = new Project(title, author, language, genre, targetWords,
                TextArgument.read(brief, context().host().in()));
        String sentence = TextArgument.read(logline, context().host().in()).strip();
        ForeignManuscript scenes = OutlineText.read(TextArgument.read(outline, context().host().in()));
        if (!outline.isBlank() && scenes.scenes().isEmpty()) {
            throw CliFailure.refused("There is no outline in what --outline names. No book was made.");
        }
        BookSession made = context().studio().create(file, project);
        if (!sentence.isEmpty()) {
            context().await(made.edit(HandEdit.of("Began with a sentence", DocumentKey.step(1), new OneSentence(sentence))));
        }
        if (!scenes.scenes().isEmpty()) {
            context().await(made.opening().bringIn(scenes, "an outline"));
            scenes.warnings().forEach(context()::tell);
        }
        return made;
    }

    /** The sample keeps its own title where none is given. */
    private BookSession named(BookSession made) {
        Project sampled = made.view().book().project();
        if (title != null && !title.isBlank() && !title.strip().equals(sampled.title())) {
            context().await(made.edit(HandEdit.of("Named the book", DocumentKey.PROJECT, new Project(title, sampled.author(),
                    sampled.language(), sampled.genre(), sampled.targetWords(), sampled.brief()))));
        }
        return made;
    }
}

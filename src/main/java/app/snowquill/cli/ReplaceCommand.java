package app.snowquill.cli;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Case;
import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Extent;
import app.snowquill.pipeline.memory.ArchiveKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "replace", description = "Puts other words everywhere in the book, as one change that undo takes back.")
final class ReplaceCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "FIND", description = "The words that stand there now. Curly and straight apostrophes are alike.")
    private String find;
    @Parameters(index = "2", paramLabel = "WITH", description = "The words to stand there. Blank takes them out.")
    private String with;
    @Option(names = "--dry-run", description = "Shows every place and changes nothing.")
    private boolean dryRun;
    @Option(names = "--kind", paramLabel = "KIND", description = "Only in prose, card, bible, plan or note; may be given several times.")
    private List<ArchiveKind> kinds = List.of();
    @Option(names = "--anywhere", description = "Also inside of words.")
    private boolean anywhere;
    @Option(names = "--match-case", description = "Capitals count. Otherwise what stands there keeps its own.")
    private boolean matchCase;

    ReplaceCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().open(file)) {
            ArchiveDesk archive = session.memory().archive();
            ArchiveDesk.Pattern pattern = new ArchiveDesk.Pattern(find, matchCase ? Case.SAME : Case.ANY,
                    anywhere ? Extent.ANYWHERE : Extent.WORDS, Set.copyOf(kinds));
            return new ReplacementAnswer(context()).of(archive.replacing(pattern, with), dryRun, archive::replace);
        }
    }
}

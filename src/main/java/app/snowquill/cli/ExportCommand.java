package app.snowquill.cli;

import app.snowquill.export.ExportFormat;
import app.snowquill.export.ExportProgress;
import app.snowquill.export.ExportRequest;
import app.snowquill.export.ExportResult;
import app.snowquill.export.ExportTemplate;
import app.snowquill.export.ManuscriptExport;
import app.snowquill.export.Matter;
import app.snowquill.export.PaperSize;
import app.snowquill.pipeline.BookSession;
import app.snowquill.story.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes the manuscript as a file.")
final class ExportCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--format", paramLabel = "NAME", description = "docx, md, txt or html.")
    private String format;
    @Option(names = "--out", paramLabel = "PATH", description = "Where to; beside the project if not given.")
    private Path out;
    @Option(names = "--template", paramLabel = "NAME", defaultValue = "shunn-modern",
            description = "shunn-modern, shunn-classic or book.")
    private String template;
    @Option(names = "--paper", paramLabel = "NAME", defaultValue = "letter", description = "letter or a4.")
    private String paper;
    @Option(names = "--contact", paramLabel = "LINE", description = "A line of the contact block; repeat for more.")
    private List<String> contact = List.of();
    @Option(names = "--keyword", paramLabel = "WORD", defaultValue = "", description = "The title's word in the running head.")
    private String keyword;
    @Option(names = "--chapter", paramLabel = "ID", description = "Only this chapter; repeat for more.")
    private Set<String> chapters = Set.of();
    @Option(names = "--no-end", description = "Leaves out END.")
    private boolean noEnd;

    ExportCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        ExportFormat chosen = format();
        ExportRequest request = ExportRequest.of(target(chosen), chosen).as(template(), paper()).withContact(contact).withKeyword(keyword)
                .onlyChapters(chapters).with(Matter.USUAL.withEndMark(!noEnd));
        try (BookSession session = context().openToRead(file)) {
            refuseTheProjectItself(request.target());
            Book book = session.view().book();
            try (Interruption stop = new Interruption(context().host())) {
                ExportResult result = new ManuscriptExport().export(book, request, progress(stop));
                return Answer.of(AnswerJson.object().put("path", result.path().toString()).put("words", result.words())
                        .put("bytes", result.bytes()).put("format", chosen.extension()),
                        AnswerText.count(result.words(), "word") + " are in " + result.path() + ".");
            }
        }
    }

    private ExportFormat format() {
        if (format != null) {
            return ExportFormat.named(format);
        }
        String name = out == null ? "" : String.valueOf(out.getFileName());
        return name.contains(".") ? ExportFormat.named(name.substring(name.lastIndexOf('.') + 1)) : ExportFormat.DOCX;
    }

    private Path target(ExportFormat chosen) {
        if (out != null) {
            return out;
        }
        String name = String.valueOf(file.getFileName());
        String stem = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
        return file.resolveSibling(stem + "." + chosen.extension());
    }

    private ExportTemplate template() {
        return switch (template.toLowerCase(Locale.ROOT)) {
            case "shunn-modern" -> ExportTemplate.SHUNN_MODERN;
            case "shunn-classic" -> ExportTemplate.SHUNN_CLASSIC;
            case "book" -> ExportTemplate.BOOK;
            default -> throw CliFailure.usage("There is no template “" + template
                    + "”. There are shunn-modern, shunn-classic and book.");
        };
    }

    private PaperSize paper() {
        return switch (paper.toLowerCase(Locale.ROOT)) {
            case "letter" -> PaperSize.LETTER;
            case "a4" -> PaperSize.A4;
            default -> throw CliFailure.usage("There is no paper “" + paper + "”. There are letter and a4.");
        };
    }

    private void refuseTheProjectItself(Path target) {
        try {
            if (Files.exists(target) && Files.isSameFile(target, file)) {
                throw CliFailure.refused("The export would replace the project itself. Give another path with --out.");
            }
        } catch (IOException e) {
            throw CliFailure.refused("The path " + target + " can’t be looked at.");
        }
    }

    private ExportProgress progress(Interruption stop) {
        return new ExportProgress() {
            @Override
            public void chapterWritten(int done, int total) {
                context().tell("Chapter " + done + " of " + total);
            }

            @Override
            public boolean cancelled() {
                return stop.happened();
            }
        };
    }
}

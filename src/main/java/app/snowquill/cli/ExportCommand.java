package app.snowquill.cli;

import app.snowquill.export.ExportFormat;
import app.snowquill.export.ExportProgress;
import app.snowquill.export.ExportRequest;
import app.snowquill.export.ExportResult;
import app.snowquill.export.ExportTemplate;
import app.snowquill.export.ExportedBook;
import app.snowquill.export.ManuscriptExport;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.pipeline.exports.WishedRequest;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes the book as a file. What is not said here is as the book’s author wished last.")
final class ExportCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--format", paramLabel = "NAME", description = "docx, epub, epub2, pdf, odt, md, txt, html, json or origin.")
    private String format;
    @Option(names = "--out", paramLabel = "PATH", description = "Where to; beside the project if not given.")
    private Path out;
    @Option(names = "--template", paramLabel = "NAME", description = "Of docx, odt and pdf: shunn-modern, shunn-classic or book.")
    private String template;
    @Option(names = "--chapter", paramLabel = "ID", description = "Only this chapter; repeat for more.")
    private Set<String> chapters = Set.of();
    @Option(names = "--by-chapter", description = "Markdown in a folder, a file a chapter.")
    private boolean byChapter;
    @Mixin
    private ExportOptions options;

    ExportCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        try (BookSession session = context().openToRead(file)) {
            ExportWishes kept = context().await(session.memory().exports().wishes());
            ExportFormat chosen = format(kept);
            boolean asked = format != null || out != null;
            ExportRequest wished = WishedRequest.of(options.over(kept, asked ? chosen.name() : kept.format(), context().host().in()), target(chosen), chosen);
            ExportRequest request = wished.as(ExportOptions.chosen("template", template, ExportTemplate.class, wished.template()), wished.paper())
                    .onlyChapters(chapters);
            refuseTheProjectItself(request.target());
            try (Interruption stop = new Interruption(context().host())) {
                return answer(session.memory().exports().book(), request, progress(stop));
            }
        }
    }

    private Answer answer(ExportedBook book, ExportRequest request, ExportProgress progress) {
        ExportResult result = byChapter ? new ManuscriptExport().exportChapters(book.book(), request, progress)
                : new ManuscriptExport().export(book, request, progress);
        ObjectNode json = AnswerJson.object().put("path", result.path().toString()).put("words", result.words())
                .put("bytes", result.bytes()).put("format", request.format().label());
        ArrayNode notices = json.putArray("notices");
        result.notices().forEach(notices::add);
        if (request.format() == ExportFormat.ORIGIN && context().options().json()) {
            json.set("origins", OriginJson.of(book.origins()));
        }
        String written = request.format() == ExportFormat.ORIGIN ? "Where the words come from is told in " + result.path() + "."
                : AnswerText.count(result.words(), "word") + " are in " + result.path() + ".";
        return Answer.of(json, String.join("\n", Stream.concat(Stream.of(written), result.notices().stream()).toList()));
    }

    private ExportFormat format(ExportWishes kept) {
        ExportFormat chosen = named(kept);
        if (byChapter && chosen != ExportFormat.MARKDOWN) {
            throw CliFailure.usage("Only Markdown is written a file a chapter. Give --format md with --by-chapter.");
        }
        return chosen;
    }

    private ExportFormat named(ExportWishes kept) {
        if (format != null) {
            return ExportFormat.named(format);
        }
        String name = out == null ? "" : String.valueOf(out.getFileName());
        if (name.contains(".") && !byChapter) {
            return ExportFormat.named(name.substring(name.lastIndexOf('.') + 1));
        }
        return byChapter ? ExportFormat.MARKDOWN : WishedRequest.format(kept).orElse(ExportFormat.DOCX);
    }

    private Path target(ExportFormat chosen) {
        if (out != null) {
            return out;
        }
        String name = String.valueOf(file.getFileName());
        String stem = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
        return file.resolveSibling(byChapter ? stem + ", chapters" : chosen == ExportFormat.ORIGIN ? stem + ", origin.html" : stem + "." + chosen.extension());
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
                if (done > 0) {
                    context().tell("Chapter " + done + " of " + total);
                }
            }

            @Override
            public boolean cancelled() {
                return stop.happened();
            }
        };
    }
}

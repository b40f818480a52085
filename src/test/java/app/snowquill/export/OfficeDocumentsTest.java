package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Book;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents as LibreOffice reads them: every word of every book, in every form, in its order. */
@Tag("long")
class OfficeDocumentsTest {
    @TempDir
    Path folder;

    @Test
    void libreOfficeReadsEveryWordInItsOrder() throws Exception {
        Optional<LibreOffice> office = LibreOffice.here(folder.resolve("profile"));
        if (office.isEmpty()) {
            System.err.println("LibreOffice (soffice) is not on this machine: what it reads in documents was not tested.");
        }
        Assumptions.assumeTrue(office.isPresent(), "there is no soffice");
        for (ExportFormat format : List.of(ExportFormat.DOCX, ExportFormat.ODT)) {
            Map<String, String> expected = new LinkedHashMap<>();
            List<Path> documents = new ArrayList<>();
            Path place = Files.createDirectory(folder.resolve(format.extension()));
            for (ExportTemplate form : ExportTemplate.values()) {
                for (int i = 0; i < StrangeBooks.all().size(); i++) {
                    String name = form + "-" + i;
                    ExportRequest request = ExportRequest.of(place.resolve(name + "." + format.extension()), format).as(form, PaperSize.A4)
                            .with(StrangeBooks.MATTER).with(ChapterHeadings.NUMBER_AND_TITLE, SceneBreakMark.STARS);
                    new ManuscriptExport().export(StrangeBooks.all().get(i), request, ExportProgress.NONE);
                    documents.add(request.target());
                    expected.put(name + ".txt", said(StrangeBooks.all().get(i), request));
                }
            }
            for (Path text : office.get().asText(documents)) {
                assertThat(LibreOffice.words(text)).as(format + " " + text.getFileName()).isEqualTo(expected.remove(text.getFileName().toString()));
            }
            assertThat(expected).isEmpty();
        }
    }

    private static String said(Book book, ExportRequest request) throws Exception {
        Manuscript manuscript = ManuscriptBuilder.build(book, request.chapters(), request.headings());
        StringBuilder all = new StringBuilder();
        DocumentForm.of(request.template()).lay(manuscript, request, new Sheet() {
            @Override
            public void begin(PageKind kind) {
                all.append('\n');
            }

            @Override
            public void paragraph(TextStyle style, List<Manuscript.Run> runs) {
                runs.forEach(run -> all.append(run.text()));
                all.append('\n');
            }

            @Override
            public void heading(TextStyle style, List<String> lines) {
                all.append(String.join("\n", lines)).append('\n');
            }
        }, done -> { });
        return String.join(" ", all.toString().strip().split("\\s+"));
    }
}

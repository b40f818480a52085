package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignSource;
import app.snowquill.story.Book;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterTest {
    private static final Matter ALL = new Matter(true, "© 2026 Ada", "For *Mara*.", "Deep calls.\n\nPsalm 42", true, "It is all true.", "To Jo.", "She sails.");

    @TempDir
    Path folder;

    @Test
    void textHasItInTheOrderOfABook() throws IOException {
        assertThat(written(ExportFormat.TEXT, ALL)).containsSubsequence("THE KEEPER", "© 2026 Ada", "For *Mara*.", "Deep calls.", "Psalm 42",
                "Part One", "END", "Author’s Note\n\nIt is all true.", "Acknowledgments\n\nTo Jo.", "About the Author\n\nShe sails.");
    }

    @Test
    void aWebPageHasItInSections() throws IOException {
        assertThat(written(ExportFormat.HTML, ALL)).containsSubsequence("<header>", "<section class=\"copyright\">",
                "<section class=\"dedication\">\n<p dir=\"auto\">For <em>Mara</em>.</p>", "<section class=\"epigraph\">", "<h2>The Lamp</h2>",
                "END", "<h2>Author’s Note</h2>", "<h2>Acknowledgments</h2>", "<h2>About the Author</h2>");
    }

    @Test
    void whatIsNotWantedIsNotThere() throws IOException {
        Matter none = new Matter(false, "", "", "", false, "", "", "");
        assertThat(written(ExportFormat.TEXT, none)).startsWith("\n\nPart One: Flood").doesNotContain("KEEPER", "END");
        assertThat(written(ExportFormat.HTML, none)).doesNotContain("<header>", "END<", "<section class");
        assertThat(written(ExportFormat.MARKDOWN, none)).startsWith("# Part One: Flood\n").doesNotContain("<!--", "END");
    }

    @Test
    void markdownReadsBackWithoutTheMatterAmongItsChapters() throws IOException {
        Path file = folder.resolve("book.md");
        written(ExportFormat.MARKDOWN, ALL);
        ForeignManuscript with = ForeignSource.read(file);
        assertThat(with.title()).isEqualTo("The Keeper of the Light");
        assertThat(with.author()).isEqualTo("Ada van der Meer");
        assertThat(with.warnings()).anySatisfy(line -> assertThat(line).contains("copyright, dedication, epigraph, notes, thanks, about"));
        assertThat(with.chapters()).hasSize(5).allSatisfy(chapter -> assertThat(chapter.scenes().toString()).doesNotContain("Mara", "END", "by Ada"));
        written(ExportFormat.MARKDOWN, Matter.USUAL);
        assertThat(ForeignSource.read(file).chapters()).isEqualTo(with.chapters());
    }

    @Test
    void aHeadingOfTwoLinesIsOneHeading() throws IOException {
        Path file = folder.resolve("book.html");
        new ManuscriptExport().export(LighthouseBook.book(), ExportRequest.of(file, ExportFormat.HTML)
                .with(ChapterHeadings.NUMBER_AND_TITLE, SceneBreakMark.STARS), ExportProgress.NONE);
        assertThat(Files.readString(file)).contains("<h2>Chapter 1<br>The Lamp</h2>", "<p class=\"break\">* * *</p>");
    }

    @ParameterizedTest
    @CsvSource({"de,von Ada van der Meer,ENDE,Nachwort", "hu,írta: Ada van der Meer,VÉGE,Utószó", "ja,Ada van der Meer 著,完,あとがき"})
    void aBookSpeaksItsOwnLanguageAndIsReadBackInIt(String language, String by, String end, String notes) throws IOException {
        Book english = LighthouseBook.book();
        Project project = english.project();
        Book book = LighthouseBook.with(new Project(project.title(), project.author(), language, "", 0, ""), english.outline(), english.prose());
        for (ExportFormat format : List.of(ExportFormat.TEXT, ExportFormat.HTML, ExportFormat.MARKDOWN)) {
            assertThat(written(book, format, ALL)).containsSubsequence(by, end, notes);
        }
        Path word = folder.resolve("book.docx");
        written(book, ExportFormat.DOCX, ALL);
        try (XWPFWordExtractor document = new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(word)))) {
            assertThat(document.getText()).containsSubsequence(by, end, notes);
        }
        written(book, ExportFormat.HTML, Matter.USUAL);
        written(book, ExportFormat.EPUB, Matter.USUAL);
        for (String file : List.of("book.md", "book.html", "book.epub")) {
            ForeignManuscript read = ForeignSource.read(folder.resolve(file));
            assertThat(read.author()).as(file).isEqualTo(project.author());
            assertThat(read.chapters()).as(file).hasSize(5).allSatisfy(chapter -> assertThat(chapter.scenes().toString()).doesNotContain(end, by));
        }
    }

    private String written(ExportFormat format, Matter matter) throws IOException {
        return written(LighthouseBook.book(), format, matter);
    }

    private String written(Book book, ExportFormat format, Matter matter) throws IOException {
        Path file = folder.resolve("book." + format.extension());
        new ManuscriptExport().export(book, ExportRequest.of(file, format).with(matter), ExportProgress.NONE);
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}

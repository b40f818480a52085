package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatterTest {
    private static final Matter ALL = new Matter(true, "© 2026 Ada", "For *Mara*.", "Deep calls.\n\nPsalm 42", true, "It is all true.", "To Jo.", "She sails.");

    @TempDir
    Path folder;

    @Test
    void textHasItInTheOrderOfABook() throws IOException {
        assertThat(written(ExportFormat.TEXT, ALL)).containsSubsequence("THE KEEPER", "© 2026 Ada", "For *Mara*.", "Deep calls.", "Psalm 42",
                "Part One", "END", "Notes\n\nIt is all true.", "Acknowledgements\n\nTo Jo.", "About the author\n\nShe sails.");
    }

    @Test
    void aWebPageHasItInSections() throws IOException {
        assertThat(written(ExportFormat.HTML, ALL)).containsSubsequence("<header>", "<section class=\"copyright\">",
                "<section class=\"dedication\">\n<p dir=\"auto\">For <em>Mara</em>.</p>", "<section class=\"epigraph\">", "<h2>The Lamp</h2>",
                "END", "<h2>Notes</h2>", "<h2>Acknowledgements</h2>", "<h2>About the author</h2>");
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

    private String written(ExportFormat format, Matter matter) throws IOException {
        Path file = folder.resolve("book." + format.extension());
        new ManuscriptExport().export(LighthouseBook.book(), ExportRequest.of(file, format).with(matter), ExportProgress.NONE);
        return Files.readString(file);
    }
}

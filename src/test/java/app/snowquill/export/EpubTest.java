package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Book;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import nl.siegmann.epublib.epub.EpubReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubTest {
    private static final String PACKAGE = "EPUB/package.opf";

    @TempDir
    static Path covers;
    private static Optional<Path> cover;
    @TempDir
    Path folder;

    @BeforeAll
    static void aCoverThatNeedsNotBeDrawn() throws IOException {
        cover = Optional.of(EpubShelf.picture(covers.resolve("cover.png"), "png"));
    }

    @Test
    void theFirstBytesSayWhatItIs() throws IOException {
        byte[] bytes = Files.readAllBytes(write(LighthouseBook.book(), ExportFormat.EPUB, request -> request));
        assertThat(new String(bytes, 30, 28, StandardCharsets.US_ASCII)).isEqualTo("mimetypeapplication/epub+zip");
        assertThat(bytes[8]).as("stored").isZero();
    }

    @Test
    void theBookIsDescribed() throws IOException {
        EpubFile book = epub(LighthouseBook.book(), request -> request);
        assertThat(book.text(PACKAGE)).contains("<dc:title>The Keeper of the Light</dc:title>", "<dc:language>en</dc:language>",
                ">van der Meer, Ada</meta>", "about 9,600 words", "<meta property=\"schema:accessibilityHazard\">none</meta>",
                "EPUB Accessibility 1.1 - WCAG 2.1 Level A");
        assertThat(book.ask(PACKAGE, "//*[local-name()='identifier']")).first().asString().startsWith("urn:uuid:");
    }

    @Test
    void theSameBookKeepsItsIdentifierAndAnotherHasItsOwn() throws IOException {
        String first = identifier(LighthouseBook.book());
        assertThat(identifier(LighthouseBook.book())).isEqualTo(first);
        assertThat(identifier(LighthouseBook.book("Another", "Ada van der Meer", "en"))).isNotEqualTo(first);
    }

    @Test
    void chaptersStandInsideTheirPartsInBothContents() throws IOException {
        EpubFile book = epub(LighthouseBook.book(), request -> request);
        String inPart = "//*[local-name()='nav'][1]/*[local-name()='ol']/*[local-name()='li'][2]/*[local-name()='ol']//*[local-name()='a']";
        List<String> second = List.of("What the Tide Left", "Fog Signal", "The Log");
        assertThat(book.ask("EPUB/contents.xhtml", inPart)).isEqualTo(second);
        assertThat(book.ask("EPUB/toc.ncx", "//*[local-name()='navMap']/*[2]/*[local-name()='navPoint']/*[1]")).isEqualTo(second);
    }

    @Test
    void whatIsAskedForStandsAboveAChapter() throws IOException {
        assertThat(heading(ChapterHeadings.NUMBER_AND_TITLE)).containsExactly("Chapter 1 The Lamp");
        assertThat(heading(ChapterHeadings.TITLE)).containsExactly("The Lamp");
        assertThat(heading(ChapterHeadings.NUMBER)).containsExactly("Chapter 1");
        assertThat(heading(ChapterHeadings.NONE)).isEmpty();
    }

    @Test
    void thePagesAroundTheStoryStandInTheirOrder() throws IOException {
        Matter all = new Matter(true, "©", "To Hal", "The sea", true, "Notes", "Thanks", "Ada writes.");
        assertThat(epub(LighthouseBook.book(), request -> request.with(all)).spine()).extracting(name -> name.substring(5, name.length() - 6))
                .containsExactly("cover", "titlepage", "copyright", "dedication", "epigraph", "contents", "part-1", "chapter-1",
                        "chapter-2", "part-2", "chapter-3", "chapter-5", "chapter-6", "notes", "thanks", "about");
        Matter none = new Matter(false, "", " \n", "", false, "", "", "");
        assertThat(epub(LighthouseBook.book(), request -> request.with(none)).spine()).startsWith("EPUB/cover.xhtml", "EPUB/contents.xhtml")
                .endsWith("EPUB/chapter-6.xhtml");
    }

    @Test
    void anArabicBookTurnsItsPagesTheOtherWayAndMarksWhatRunsAgainstIt() throws IOException {
        EpubFile book = epub(EpubShelf.scripts().get(3).book(), request -> request);
        assertThat(book.ask(PACKAGE, "//*[local-name()='spine']/@page-progression-direction")).containsExactly("rtl");
        assertThat(book.ask("EPUB/chapter-1.xhtml", "/*/@dir | /*/@lang")).containsExactlyInAnyOrder("rtl", "ar");
        assertThat(book.ask("EPUB/chapter-1.xhtml", "//*[local-name()='p'][@dir]")).containsExactly("STOP 7 HERE AND WAIT.");
    }

    @Test
    void anotherReaderFindsTheSameTextInEpub2() throws IOException {
        Path file = write(LighthouseBook.book(), ExportFormat.EPUB2, request -> request);
        assertThat(new EpubFile(file).ask("OEBPS/content.opf", "//*[local-name()='creator'] | //@*[local-name()='file-as']"))
                .containsExactlyInAnyOrder("Ada van der Meer", "van der Meer, Ada");
        try (InputStream in = Files.newInputStream(file)) {
            var book = new EpubReader().readEpub(in);
            assertThat(book.getTitle()).isEqualTo("The Keeper of the Light");
            assertThat(book.getTableOfContents().getTocReferences()).extracting(part -> part.getChildren().size()).containsExactly(2, 3);
            assertThat(book.getCoverImage().getData()).startsWith(0x89, 'P', 'N', 'G');
            assertThat(new String(book.getSpine().getResource(3).getData(), StandardCharsets.UTF_8)).contains("<em>wreck</em>");
        }
    }

    @Test
    void aCoverIsDrawnTheSameWayEachTimeInTheShapeShopsAskFor() throws IOException {
        byte[] drawn = epub(LighthouseBook.book(), request -> request.withCover(Optional.empty())).bytes("EPUB/cover.png");
        var image = ImageIO.read(new ByteArrayInputStream(drawn));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1600, 2560);
        assertThat(epub(LighthouseBook.book(), request -> request.withCover(Optional.empty())).bytes("EPUB/cover.png")).isEqualTo(drawn);
    }

    private List<String> heading(ChapterHeadings headings) throws IOException {
        return epub(LighthouseBook.book(), request -> request.with(headings, SceneBreakMark.HASH))
                .ask("EPUB/chapter-1.xhtml", "//*[local-name()='h1']");
    }

    private String identifier(Book book) throws IOException {
        return epub(book, request -> request).ask(PACKAGE, "//*[local-name()='identifier']").get(0);
    }

    private EpubFile epub(Book book, UnaryOperator<ExportRequest> wishes) throws IOException {
        return new EpubFile(write(book, ExportFormat.EPUB, wishes));
    }

    private Path write(Book book, ExportFormat format, UnaryOperator<ExportRequest> wishes) {
        Path target = folder.resolve("book.epub");
        new ManuscriptExport().export(book, wishes.apply(ExportRequest.of(target, format).withCover(cover)), ExportProgress.NONE);
        return target;
    }
}

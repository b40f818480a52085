package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How authors and their programs set a manuscript. */
class ConventionsTest {
    @TempDir
    Path folder;

    @Test
    void wrappedLinesAreJoinedAndCapitalsUnderAChapterAreItsName() throws IOException {
        ForeignManuscript read = text("""
                PROLOGUE

                It rained on the river that night, and nobody on the quay had seen
                the ferry since the bell.

                CHAPTER I.

                THE RIVER BANK

                The Mole had been working very hard all the morning, spring-cleaning
                his little home. First with brooms, then with dusters.

                * * *

                He scraped and scratched and scrabbled, and then he scrooged again and
                then he scrabbled again.
                """);
        assertThat(read.chapters()).extracting(ForeignChapter::title).containsExactly("PROLOGUE", "THE RIVER BANK");
        assertThat(read.chapters().get(1).scenes()).hasSize(2);
        assertThat(read.scenes().get(1).paragraphs()).containsExactly("The Mole had been working very hard all the morning, "
                + "spring-cleaning his little home. First with brooms, then with dusters.");
    }

    @Test
    void oneParagraphALineMakesAnEmptyLineABreak() throws IOException {
        String line = "She went down to the water and looked at the gauge for a long while, and it was a foot short again, as it had been.";
        ForeignManuscript read = text(String.join("\n", List.of(line, line, line, line, line, line, "", line, line, line, line, line)));
        assertThat(read.scenes()).extracting(scene -> scene.paragraphs().size()).containsExactly(6, 5);
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("empty lines"));
    }

    @Test
    void numeralsAloneAreChaptersWhereNothingElseIs() throws IOException {
        assertThat(text("I\n\nOne thing happened.\n\nII\n\nThen another.\n").chapters()).extracting(ForeignChapter::title)
                .containsExactly("I", "II");
    }

    @Test
    void aTextWithoutHeadingsIsOneChapterOfOneScene() throws IOException {
        ForeignManuscript read = text("Only this.\n\nAnd that.\n");
        assertThat(read.chapters()).singleElement().satisfies(chapter -> assertThat(chapter.scenes()).hasSize(1));
    }

    @Test
    void aLongSceneIsOnlyEverSuggestedToBeParted() throws IOException {
        String filler = "The tide went out and nobody said a word about it. ".repeat(60).strip();
        ForeignManuscript read = text("CHAPTER 1\n\n" + filler + "\n\n" + filler + "\n\nThe next morning Ines was gone, and with her the boat.\n\n"
                + (filler + "\n\n").repeat(4));
        assertThat(read.scenes()).hasSize(1);
        assertThat(read.suggestions()).singleElement().asString().contains("The next morning Ines was gone");
    }

    @Test
    void wordKeepsItalicsAndInsertionsAndSaysWhatStaysBehind() throws IOException {
        ForeignManuscript read = ForeignSource.read(Foreign.word(folder.resolve("a.docx"), Foreign.wordBody(
                "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Low Water</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t xml:space=\"preserve\">He was </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">quite </w:t></w:r>"
                        + "<w:ins><w:r><w:t>“sure”</w:t></w:r></w:ins><w:del><w:r><w:delText>unsure</w:delText></w:r></w:del>"
                        + "<w:r><w:t> of 2 * 3.</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
                        + "<w:p/><w:p><w:r><w:t>#</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Later.</w:t></w:r></w:p>")));
        assertThat(read.scenes()).extracting(ForeignScene::prose).containsExactly("He was *quite* “sure” of 2 \\* 3.", "Later.");
        assertThat(read.warnings()).anyMatch(one -> one.startsWith("1 comment")).anyMatch(one -> one.startsWith("1 footnote"))
                .anyMatch(one -> one.startsWith("1 deletion"));
    }

    @Test
    void markdownKeepsItsEmphasisAndItsTitle() throws IOException {
        Path file = Files.writeString(folder.resolve("m.md"), "---\ntitle: The Salt Road\nauthor: A. Writer\n---\n\n# One\n\nHe was _quite_ **sure**\nof it.\n\n* * *\n\nsnake_case_word\n");
        ForeignManuscript read = ForeignSource.read(file);
        assertThat(read.title()).isEqualTo("The Salt Road");
        assertThat(read.author()).isEqualTo("A. Writer");
        assertThat(read.scenes()).extracting(ForeignScene::prose).containsExactly("He was *quite* **sure** of it.", "snake_case_word");
    }

    @Test
    void openDocumentsKeepItalicsOfTheirStyles() throws IOException {
        ForeignManuscript read = ForeignSource.read(Foreign.odt(folder.resolve("o.odt"), "<office:automatic-styles><style:style "
                + "style:name=\"T1\"><style:text-properties fo:font-style=\"italic\"/></style:style></office:automatic-styles><office:text>"
                + "<text:h text:outline-level=\"1\">One</text:h><text:p>He<text:s text:c=\"1\"/>was <text:span text:style-name=\"T1\">sure</text:span>."
                + "<text:note><text:p>A note.</text:p></text:note></text:p></office:text>"));
        assertThat(read.scenes()).extracting(ForeignScene::prose).containsExactly("He was *sure*.");
        assertThat(read.warnings()).singleElement().asString().startsWith("1 footnote");
    }

    private ForeignManuscript text(String text) throws IOException {
        return ForeignSource.read(Files.writeString(folder.resolve("t.txt"), text));
    }
}

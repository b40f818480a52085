package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Project;
import app.snowquill.story.SceneList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PdfBookTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ExportTemplate.class)
    void everyWordOfTheBookIsThereInOrder(ExportTemplate template) throws IOException {
        Book book = LighthouseBook.book();
        String text = letters(text(export(book, template, "a.pdf").path()));
        int from = 0;
        for (String scene : List.of("s1", "s5", "s8", "s12")) {
            String first = letters(book.prose().get(scene).replaceAll("[*#]", "")).substring(0, 60);
            int found = text.indexOf(first, from);
            assertThat(found).as(scene).isGreaterThanOrEqualTo(from);
            from = found;
        }
    }

    @ParameterizedTest
    @CsvSource({"en, She measured the difficult flood before the office opened.", "de, Über die Größe der Straßenbahnschaffnerin war nichts bekannt.",
        "fr, L’élève où ça coûte très cher à Noël.", "pl, Zażółć gęślą jaźń nad rzeką.", "ru, Съешь же ещё этих мягких французских булок.",
        "el, Ξεσκεπάζω την ψυχοφθόρα βδελυγμία.", "vi, Trăm năm trong cõi người ta.", "tr, Pijamalı hasta yağız şoföre çabucak güvendi.",
        "he, דג סקרן שט בים מאוכזב.", "ar, صِف خَلقَ خَودٍ كَمِثلِ الشَمسِ."})
    void lettersOfManyScriptsCanBeReadOutAgain(String language, String sentence) throws IOException {
        Book book = book(language, sentence);
        ExportResult result = export(book, ExportTemplate.BOOK, language + ".pdf");
        assertThat(result.notices()).isEmpty();
        assertThat(letters(text(result.path()))).contains(letters(sentence));
    }

    @Test
    void lettersOfNoFaceAreNamedToTheAuthor() throws IOException {
        ExportResult result = export(book("en", "Kyoto is 京都, she said."), ExportTemplate.BOOK, "a.pdf");
        assertThat(result.notices()).containsExactly(
                "2 letters of the script Han are in none of the program’s typefaces, and a box stands for each.");
        assertThat(text(result.path())).contains("Kyoto is □□, she said.");
    }

    @Test
    void theSameBookGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(export(LighthouseBook.book(), ExportTemplate.BOOK, "a.pdf").path());
        byte[] second = Files.readAllBytes(export(LighthouseBook.book(), ExportTemplate.BOOK, "b.pdf").path());
        assertThat(first).isEqualTo(second);
    }

    @Test
    void partsAndChaptersAreBookmarksAndFacesAreInTheFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(export(LighthouseBook.book(), ExportTemplate.BOOK, "a.pdf").path().toFile())) {
            List<String> parts = new ArrayList<>();
            List<String> chapters = new ArrayList<>();
            for (PDOutlineItem part : document.getDocumentCatalog().getDocumentOutline().children()) {
                parts.add(part.getTitle());
                part.children().forEach(chapter -> chapters.add(chapter.getTitle()));
            }
            assertThat(parts).containsExactly("Part One: Flood", "Part Two: Ebb");
            assertThat(chapters).containsExactly("The Lamp", "Chapter 2", "What the Tide Left", "Fog Signal", "The Log");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("The Keeper of the Light");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void theTextFilesPagesShowTheirOwnLines() {
        PageProof proof = new ProofPress().proof(LighthouseBook.book(), ExportRequest.of(folder.resolve("a.md"), ExportFormat.MARKDOWN),
                () -> false);
        assertThat(proof.pages().get(0).runs().get(0).text()).startsWith("# The Keeper of the Light");
    }

    @Test
    void aProofThatNobodyWantsAnyMoreStops() {
        ExportRequest request = ExportRequest.of(folder.resolve("a.pdf"), ExportFormat.PDF);
        assertThat(Assertions.catchThrowableOfType(ExportException.class,
                () -> new ProofPress().proof(LighthouseBook.book(), request, () -> true)).kind())
                .isEqualTo(ExportException.Kind.CANCELLED);
    }

    private ExportResult export(Book book, ExportTemplate template, String name) {
        return new ManuscriptExport().export(book, ExportRequest.of(folder.resolve(name), ExportFormat.PDF)
                .as(template, PaperSize.A4), ExportProgress.NONE);
    }

    private static Book book(String language, String text) {
        SceneList outline = SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", "One")),
                List.of(LighthouseBook.scene("s1", "c1")));
        return LighthouseBook.with(new Project("A Night", "Ada Meer", language, "", 0, ""), outline, Map.of("s1", text));
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Without what lines add, and without marks, which a reader of PDF may put before or after their letter. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\-\\p{M}]", "");
    }
}

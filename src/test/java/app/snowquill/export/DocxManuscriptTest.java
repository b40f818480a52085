package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Book;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

class DocxManuscriptTest {
    @TempDir
    Path folder;

    @Test
    void theFirstPageHasContactRoundedCountTitleAndByline() throws IOException {
        ExportRequest request = request().withContact(List.of("Ada van der Meer", "1 Quay Street", "ada@example.org"));
        try (XWPFDocument document = export(LighthouseBook.book(), request)) {
            List<XWPFParagraph> lines = document.getParagraphs();
            assertThat(lines.get(0).getText()).isEqualTo("Ada van der Meer\tabout 9,600 words");
            assertThat(lines.subList(0, 3)).extracting(XWPFParagraph::getStyle).containsOnly("Contact");
            assertThat(lines.get(3).getStyle()).isEqualTo("Title");
            assertThat(lines.get(3).getText()).isEqualTo("THE KEEPER OF THE LIGHT");
            assertThat(lines.get(4).getStyle()).isEqualTo("Byline");
            assertThat(lines.get(4).getText()).isEqualTo("by Ada van der Meer");
            assertThat(style(document, "Contact").getSpacing().getLine()).isEqualTo(BigInteger.valueOf(240));
            assertThat(style(document, "Title").getJc().getVal()).isEqualTo(STJc.CENTER);
        }
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void theTitleStandsBetweenAThirdAndHalfWayDownAndChaptersAThird(PaperSize paper) throws IOException {
        try (XWPFDocument document = export(LighthouseBook.book(), request().as(ExportTemplate.SHUNN_MODERN, paper))) {
            int oneContactLine = 276;
            int title = 1440 + oneContactLine + before(document, "Title");
            assertThat(title).isBetween(paper.height() / 3, paper.height() / 2);
            int letters = 1440 + before(document, "ChapterTitle") + 276;
            assertThat(letters).isBetween(paper.height() / 3 - 20, paper.height() / 3 + 20);
            assertThat(style(document, "ChapterTitle").isSetPageBreakBefore()).isTrue();
            assertThat(style(document, "PartTitle").isSetPageBreakBefore()).isTrue();
        }
    }

    @Test
    void theTextIsDoubleSpacedRaggedRightAndIndentedByStyleAlone() throws IOException {
        try (XWPFDocument document = export(LighthouseBook.book(), request())) {
            CTPPrGeneral normal = style(document, "Normal");
            assertThat(normal.getSpacing().getLine()).isEqualTo(BigInteger.valueOf(480));
            assertThat(normal.getSpacing().getLineRule()).isEqualTo(STLineSpacingRule.AUTO);
            assertThat(normal.getSpacing().getBefore()).isEqualTo(BigInteger.ZERO);
            assertThat(normal.getSpacing().getAfter()).isEqualTo(BigInteger.ZERO);
            assertThat(normal.getJc().getVal()).isEqualTo(STJc.LEFT);
            assertThat(normal.getWidowControl().getVal()).isIn("0", Boolean.FALSE);
            assertThat(style(document, "BodyText").getInd().getFirstLine()).isEqualTo(BigInteger.valueOf(720));
            assertThat(document.getParagraphs()).allSatisfy(paragraph -> {
                assertThat(paragraph.getStyle()).isNotNull();
                assertThat(paragraph.getCTP().getPPr().isSetInd()).isFalse();
                assertThat(paragraph.getCTP().getPPr().isSetSpacing()).isFalse();
                assertThat(paragraph.getText()).doesNotStartWith(" ").doesNotStartWith("\t").isNotEmpty();
            });
        }
    }

    @Test
    void marginsAreAnInchAndThePaperIsTheOneAskedFor() throws IOException {
        for (PaperSize paper : PaperSize.values()) {
            try (XWPFDocument document = export(LighthouseBook.book(), request().as(ExportTemplate.SHUNN_MODERN, paper))) {
                CTSectPr page = document.getDocument().getBody().getSectPr();
                assertThat(page.getPgSz().getW()).isEqualTo(BigInteger.valueOf(paper.width()));
                assertThat(page.getPgSz().getH()).isEqualTo(BigInteger.valueOf(paper.height()));
                assertThat(List.of(page.getPgMar().getTop(), page.getPgMar().getRight(), page.getPgMar().getBottom(),
                        page.getPgMar().getLeft())).containsOnly(BigInteger.valueOf(1440));
            }
        }
    }

    @Test
    void theRunningHeadBeginsOnTheSecondPage() throws IOException {
        try (XWPFDocument document = export(LighthouseBook.book(), request())) {
            assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
            assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText().strip()).isEmpty();
            XWPFParagraph header = document.getHeaderFooterPolicy().getDefaultHeader().getParagraphs().get(0);
            assertThat(header.getText()).startsWith("van der Meer / KEEPER / ");
            assertThat(header.getCTP().xmlText()).contains("PAGE");
            assertThat(style(document, "Header").getJc().getVal()).isEqualTo(STJc.RIGHT);
        }
    }

    @Test
    void scenesArePartedByACentredHashAndChaptersEndWithout() throws IOException {
        try (XWPFDocument document = export(LighthouseBook.book(), request())) {
            List<XWPFParagraph> lines = document.getParagraphs();
            // Seven joints between scenes, and one break inside each of the twelve.
            assertThat(lines.stream().filter(line -> line.getText().equals("#"))).hasSize(7 + 12)
                    .allSatisfy(line -> assertThat(line.getStyle()).isEqualTo("SceneBreak"));
            assertThat(style(document, "SceneBreak").getJc().getVal()).isEqualTo(STJc.CENTER);
            for (int i = 1; i < lines.size(); i++) {
                if (!lines.get(i).getStyle().equals("BodyText")) {
                    assertThat(lines.get(i - 1).getText()).isNotEqualTo("#");
                }
            }
        }
    }

    @Test
    void chaptersStandInOrderUnderTheirPartsAndUndraftedOnesAreLeftOut() throws IOException {
        try (XWPFDocument document = export(LighthouseBook.book(), request())) {
            assertThat(document.getParagraphs().stream().filter(line -> line.getStyle().matches("(Part|Chapter)Title.*"))
                    .map(XWPFParagraph::getText)).containsExactly("Part One: Flood", "The Lamp", "Chapter 2",
                            "Part Two: Ebb", "What the Tide Left", "Fog Signal", "The Log");
        }
    }

    @Test
    void theLastLineSaysEndUnlessItIsSwitchedOff() throws IOException {
        try (XWPFDocument with = export(LighthouseBook.book(), request());
                XWPFDocument without = export(LighthouseBook.book(), request().with(Matter.USUAL.withEndMark(false)))) {
            XWPFParagraph last = with.getParagraphs().get(with.getParagraphs().size() - 1);
            assertThat(last.getText()).isEqualTo("END");
            assertThat(style(with, last.getStyle()).getJc().getVal()).isEqualTo(STJc.CENTER);
            assertThat(without.getParagraphs().get(without.getParagraphs().size() - 1).getStyle()).isEqualTo("BodyText");
        }
    }

    @Test
    void modernItalicsAreItalicAndClassicOnesUnderlinedInCourier() throws IOException {
        try (XWPFDocument modern = export(LighthouseBook.book(), request());
                XWPFDocument classic = export(LighthouseBook.book(),
                        request().as(ExportTemplate.SHUNN_CLASSIC, PaperSize.A4))) {
            assertThat(run(modern, "wreck").isItalic()).isTrue();
            assertThat(run(modern, "wreck").getUnderline()).isEqualTo(UnderlinePatterns.NONE);
            assertThat(run(classic, "wreck").isItalic()).isFalse();
            assertThat(run(classic, "wreck").getUnderline()).isEqualTo(UnderlinePatterns.SINGLE);
            assertThat(styleXml(modern, "Normal")).contains("Times New Roman").contains("sz w:val=\"24\"");
            assertThat(styleXml(classic, "Normal")).contains("Courier New").doesNotContain("Times");
        }
    }

    @Test
    void theDocumentKnowsItsTitleAuthorAndLanguage() throws Exception {
        try (XWPFDocument document = export(LighthouseBook.book("Der Leuchtturm", "Ada Meer", "de-DE"), request())) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Der Leuchtturm");
            assertThat(document.getProperties().getCoreProperties().getCreator()).isEqualTo("Ada Meer");
            assertThat(document.getStyle().xmlText()).contains("w:val=\"de-DE\"");
        }
    }

    @Test
    void aBookWithoutAnAuthorHasNoBylineAndNoSurname() throws IOException {
        try (XWPFDocument document = export(LighthouseBook.book("The Keeper of the Light", "", "en"), request())) {
            assertThat(document.getParagraphs()).noneMatch(line -> line.getStyle().equals("Byline"));
            assertThat(document.getHeaderFooterPolicy().getDefaultHeader().getText()).startsWith("KEEPER / ");
        }
    }

    @Test
    void emojiLineBreaksAndRightToLeftTextSurvive() throws IOException {
        Book book = LighthouseBook.withProse("She sent 🐋 and *שלום*.\nThen nothing.\n\nשלום לך, *עולם*.\n\nBad \u0001char.");
        try (XWPFDocument document = export(book, request())) {
            List<XWPFParagraph> body = document.getParagraphs().stream()
                    .filter(line -> line.getStyle().equals("BodyText")).toList();
            assertThat(body.get(0).getText()).contains("🐋").contains("\nThen nothing.");
            assertThat(body.get(0).getCTP().getPPr().isSetBidi()).isFalse();
            assertThat(body.get(1).getCTP().getPPr().isSetBidi()).isTrue();
            assertThat(body.get(2).getText()).isEqualTo("Bad char.");
        }
    }

    @Test
    void everyPartHoldsToTheSchemaOfTheFormat() throws Exception {
        Book book = LighthouseBook.withProse("*One* **two** ***three***\nשלום\n\n#\n\n*שלום*");
        try (XWPFDocument document = export(book, request().as(ExportTemplate.SHUNN_CLASSIC, PaperSize.A4))) {
            assertThat(document.getDocument().validate()).isTrue();
            assertThat(document.getStyle().validate()).isTrue();
            assertThat(document.getHeaderFooterPolicy().getDefaultHeader()._getHdrFtr().validate()).isTrue();
        }
    }

    @Test
    void onlyTheChosenChaptersAreWrittenAndCounted() throws IOException {
        Path target = folder.resolve("some.docx");
        ExportResult result = new ManuscriptExport().export(LighthouseBook.book(),
                ExportRequest.of(target, ExportFormat.DOCX).onlyChapters(Set.of("c2")), ExportProgress.NONE);
        assertThat(result.words()).isEqualTo(2 * LighthouseBook.WORDS_A_SCENE);
        assertThat(result.bytes()).isEqualTo(Files.size(target));
    }

    @Test
    void aRunningHeadFromRightToLeftSaysSo() throws IOException {
        try (XWPFDocument document = export(StrangeBooks.arabic(), request())) {
            XWPFParagraph header = document.getHeaderFooterPolicy().getDefaultHeader().getParagraphs().get(0);
            assertThat(header.getCTP().getPPr().isSetBidi()).isTrue();
            assertThat(header.getRuns().get(0).getCTR().getRPr().sizeOfRtlArray()).isEqualTo(1);
            assertThat(document.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(ChapterHeadings.class)
    void everyChapterHasOneEntryOfItsLevelAndBeginsItsPage(ChapterHeadings headings) throws IOException {
        Book book = LighthouseBook.withProse("One.\n\nTwo.");
        try (XWPFDocument document = export(book, request().with(headings, SceneBreakMark.HASH))) {
            List<XWPFParagraph> entries = document.getParagraphs().stream()
                    .filter(line -> style(document, line.getStyle()) != null && style(document, line.getStyle()).isSetOutlineLvl()).toList();
            assertThat(entries).extracting(XWPFParagraph::getText).isEqualTo(switch (headings) {
                case NUMBER_AND_TITLE -> List.of("Chapter 1\nOne");
                case TITLE -> List.of("One");
                case NUMBER -> List.of("Chapter 1");
                case NONE -> List.of();
            });
            assertThat(document.getParagraphs().stream().filter(line -> style(document, line.getStyle()) != null
                    && style(document, line.getStyle()).isSetPageBreakBefore())).hasSize(1);
        }
    }

    @Test
    void withoutATitlePageTheStoryBeginsBelowItsTitle() throws IOException {
        Matter none = new Matter(false, "", "", "", true, "", "", "");
        try (XWPFDocument document = export(LighthouseBook.withProse("One."), request().with(none))) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getStyle).containsExactly("Contact", "Title", "Byline",
                    "ChapterTitleInPart", "BodyText", "TheEnd");
        }
    }

    @Test
    void whatStandsAroundTheStoryIsWrittenInItsOrder() throws IOException {
        try (XWPFDocument document = export(LighthouseBook.withProse("One."), request().with(StrangeBooks.MATTER))) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getStyle).containsExactly("Contact", "Title", "Byline",
                    "Copyright", "CopyrightMore", "Dedication", "Epigraph", "EpigraphMore", "ChapterTitle", "BodyText", "TheEnd",
                    "MatterTitle", "BodyText", "SceneBreak", "BodyText", "MatterTitle", "BodyText", "MatterTitle", "BodyText");
        }
    }

    private ExportRequest request() {
        return ExportRequest.of(folder.resolve("book.docx"), ExportFormat.DOCX);
    }

    private static XWPFDocument export(Book book, ExportRequest request) throws IOException {
        new ManuscriptExport().export(book, request, ExportProgress.NONE);
        try (InputStream in = Files.newInputStream(request.target())) {
            return new XWPFDocument(in);
        }
    }

    private static CTPPrGeneral style(XWPFDocument document, String id) {
        return document.getStyles().getStyle(id).getCTStyle().getPPr();
    }

    private static String styleXml(XWPFDocument document, String id) {
        return document.getStyles().getStyle(id).getCTStyle().xmlText();
    }

    private static int before(XWPFDocument document, String style) {
        return Integer.parseInt(style(document, style).getSpacing().getBefore().toString());
    }

    private static XWPFRun run(XWPFDocument document, String text) {
        return document.getParagraphs().stream().flatMap(line -> line.getRuns().stream())
                .filter(run -> run.text().equals(text)).findFirst().orElseThrow();
    }
}

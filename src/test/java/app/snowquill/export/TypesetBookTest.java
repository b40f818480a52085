package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Book;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

class TypesetBookTest {
    @TempDir
    Path folder;

    @Test
    void theBookIsHalfASheetWithAWiderInnerMargin() throws IOException {
        for (PaperSize paper : PaperSize.values()) {
            try (XWPFDocument document = export(LighthouseBook.book(), request().as(ExportTemplate.BOOK, paper))) {
                CTSectPr page = document.getDocument().getBody().getSectPr();
                int width = number(page.getPgSz().getW());
                assertThat(width).isEqualTo(paper == PaperSize.LETTER ? 7_920 : 8_391);
                assertThat(number(page.getPgSz().getH())).isEqualTo(paper == PaperSize.LETTER ? 12_240 : 11_906);
                assertThat(number(page.getPgMar().getLeft())).isGreaterThan(number(page.getPgMar().getRight()));
                int text = number(page.getPgSz().getH()) - number(page.getPgMar().getTop()) - number(page.getPgMar().getBottom());
                assertThat(text % BookPage.LINE).isZero();
            }
        }
        assertThat(ZippedDocument.of(folder.resolve("book.docx")).part("word/settings.xml")).contains("<w:mirrorMargins/>",
                "<w:autoHyphenation/>", "<w:evenAndOddHeaders/>");
    }

    @Test
    void textIsJustifiedHyphenatedAndKeptFromSingleLines() throws IOException {
        try (XWPFDocument document = export(LighthouseBook.book(), request())) {
            assertThat(style(document, "BodyText").getJc().getVal()).isEqualTo(STJc.BOTH);
            assertThat(style(document, "BodyText").getSuppressAutoHyphens().getVal()).isIn("0", Boolean.FALSE);
            assertThat(style(document, "Normal").getWidowControl().isSetVal()).isFalse();
            assertThat(number(style(document, "FirstParagraph").getInd().getFirstLine())).isZero();
        }
    }

    @Test
    void theFirstParagraphAfterAHeadingOrABreakIsFlush() throws IOException {
        try (XWPFDocument document = export(LighthouseBook.book(), request())) {
            List<XWPFParagraph> lines = document.getParagraphs();
            for (int i = 1; i < lines.size(); i++) {
                String before = lines.get(i - 1).getStyle();
                if (before.equals("ChapterTitle") || before.equals("SceneBreak")) {
                    assertThat(lines.get(i).getStyle()).isEqualTo("FirstParagraph");
                } else if (before.equals("BodyText") && !lines.get(i).getText().isEmpty()) {
                    assertThat(lines.get(i).getStyle()).isNotEqualTo("FirstParagraph");
                }
            }
        }
    }

    @Test
    void whatStandsInFrontIsInOrderAndTheStoryBeginsOnPageOne() throws IOException {
        try (XWPFDocument document = export(LighthouseBook.withProse("One.\n\nTwo."), request().with(StrangeBooks.MATTER))) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getStyle).containsExactly("Title", "Byline", "Copyright",
                    "CopyrightMore", "Dedication", "Epigraph", "EpigraphMore", "BodyText", "ChapterTitle", "FirstParagraph", "BodyText", "TheEnd",
                    "MatterTitle", "FirstParagraph", "SceneBreak", "FirstParagraph", "MatterTitle", "FirstParagraph", "MatterTitle",
                    "FirstParagraph");
            List<CTSectPr> sections = document.getParagraphs().stream().map(line -> line.getCTP().getPPr())
                    .filter(properties -> properties.isSetSectPr()).map(properties -> properties.getSectPr()).toList();
            assertThat(sections).extracting(section -> section.getType().getVal().toString()).containsExactly("oddPage", "nextPage", "oddPage",
                    "oddPage", "evenPage", "nextPage", "nextPage", "nextPage");
            assertThat(sections).extracting(CTSectPr::isSetTitlePg).containsExactly(false, false, false, false, false, true, true, true);
            assertThat(sections.stream().filter(CTSectPr::isSetPgNumType)).hasSize(1).first()
                    .satisfies(section -> assertThat(number(section.getPgNumType().getStart())).isEqualTo(1));
        }
    }

    @Test
    void headsAreTheAuthorOnTheLeftAndTheTitleOnTheRight() throws IOException {
        try (XWPFDocument document = export(LighthouseBook.book(), request())) {
            assertThat(document.getHeaderFooterPolicy().getEvenPageHeader().getText().strip()).isEqualTo("Ada van der Meer");
            assertThat(document.getHeaderFooterPolicy().getDefaultHeader().getText().strip()).isEqualTo("The Keeper of the Light");
            assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText().strip()).isEmpty();
            assertThat(document.getHeaderFooterPolicy().getFirstPageFooter()._getHdrFtr().xmlText()).contains("PAGE");
        }
    }

    private ExportRequest request() {
        return ExportRequest.of(folder.resolve("book.docx"), ExportFormat.DOCX).as(ExportTemplate.BOOK, PaperSize.LETTER);
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

    private static int number(Object value) {
        return Integer.parseInt(value.toString());
    }
}

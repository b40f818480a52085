package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Book;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class OdtManuscriptTest {
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    @TempDir
    Path folder;

    @Test
    void theFirstBytesTellWhatItIs() throws IOException {
        export(LighthouseBook.book(), request());
        byte[] bytes = Files.readAllBytes(request().target());
        assertThat(new String(bytes, 30, 47, StandardCharsets.US_ASCII)).isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
        assertThat(bytes[8]).as("stored, not compressed").isZero();
    }

    @ParameterizedTest
    @EnumSource(ExportTemplate.class)
    void everyPartIsXmlAndEveryStyleIsThere(ExportTemplate form) throws Exception {
        for (Book book : StrangeBooks.all()) {
            for (ChapterHeadings headings : ChapterHeadings.values()) {
                ZippedDocument document = export(book, request().as(form, PaperSize.A4).with(StrangeBooks.MATTER)
                        .with(headings, SceneBreakMark.BLANK_LINE));
                Set<String> named = new HashSet<>(found("style:name=\"([^\"]+)\"", document.part("styles.xml")));
                named.addAll(found("style:name=\"([^\"]+)\"", document.part("content.xml")));
                assertThat(named).containsAll(found("text:style-name=\"([^\"]+)\"", document.part("content.xml")))
                        .containsAll(found("(?:parent-style|next-style|master-page|page-layout)-name=\"([^\"]+)\"", document.part("styles.xml")))
                        .containsAll(found("(?:parent-style|master-page)-name=\"([^\"]+)\"", document.part("content.xml")));
                for (String part : List.of("content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml")) {
                    assertThat(document.xml(part)).isNotNull();
                    assertThat(document.part(part)).doesNotContainPattern("(?i)=\"\\{|>\\{(?!font\\}|author\\})");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ExportTemplate.class)
    void itSaysTheSameAsTheWordDocument(ExportTemplate form) throws Exception {
        for (Book book : StrangeBooks.all()) {
            ExportRequest odt = request().as(form, PaperSize.LETTER).with(StrangeBooks.MATTER)
                    .with(ChapterHeadings.NUMBER_AND_TITLE, SceneBreakMark.STARS);
            ExportRequest docx = new ExportRequest(folder.resolve("book.docx"), ExportFormat.DOCX, odt.template(), odt.paper(), odt.contact(),
                    odt.keyword(), odt.chapters(), odt.headings(), odt.breaks(), odt.matter(), odt.cover());
            List<String> lines = lines(export(book, odt));
            new ManuscriptExport().export(book, docx, ExportProgress.NONE);
            try (InputStream in = Files.newInputStream(docx.target()); XWPFDocument word = new XWPFDocument(in)) {
                // The blank page before a part's first chapter is a paragraph in Word and none here.
                assertThat(lines).containsExactlyElementsOf(word.getParagraphs().stream().map(XWPFParagraph::getText)
                        .filter(line -> !line.isEmpty()).toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"DOCX", "ODT"})
    void theSameBookMakesTheSameFile(ExportFormat format) throws IOException {
        Path first = folder.resolve("first." + format.extension());
        Path second = folder.resolve("second." + format.extension());
        export(StrangeBooks.manyScripts(), ExportRequest.of(first, format));
        export(StrangeBooks.manyScripts(), ExportRequest.of(second, format));
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void spacesInARowTabsAndBrokenLinesAreKept() throws Exception {
        ZippedDocument document = export(LighthouseBook.withProse("Two  spaces, *three*  here.\n  Then a line."), request());
        assertThat(lines(document)).contains("Two  spaces, three  here.\nThen a line.", "Ada Meer\tabout 7 words");
    }

    @Test
    void headingsAreHeadingsOfTheirLevel() throws Exception {
        ZippedDocument document = export(LighthouseBook.book(), request().with(ChapterHeadings.NUMBER_AND_TITLE, SceneBreakMark.HASH));
        assertThat(found("<text:h ([^>]*)>", document.part("content.xml"))).hasSize(2 + 5)
                .startsWith("text:style-name=\"PartTitle\" text:outline-level=\"1\"", "text:style-name=\"ChapterTitleInPart\" text:outline-level=\"2\"");
    }

    @Test
    void aTextFromRightToLeftStandsOnTheRight() throws Exception {
        ZippedDocument document = export(StrangeBooks.arabic(), request());
        assertThat(document.part("content.xml")).contains("text:style-name=\"BodyText-rtl\">كان", "text:style-name=\"BodyText\">Then")
                .contains("style:name=\"BodyText-rtl\" style:family=\"paragraph\" style:parent-style-name=\"BodyText\">"
                        + "<style:paragraph-properties fo:text-align=\"right\" style:writing-mode=\"rl-tb\"/>");
        assertThat(document.part("styles.xml")).contains("style:writing-mode=\"rl-tb\"", "style:language-complex=\"ar\"");
    }

    private ExportRequest request() {
        return ExportRequest.of(folder.resolve("book.odt"), ExportFormat.ODT);
    }

    private static ZippedDocument export(Book book, ExportRequest request) throws IOException {
        new ManuscriptExport().export(book, request, ExportProgress.NONE);
        return ZippedDocument.of(request.target());
    }

    private static List<String> found(String pattern, String xml) {
        return Pattern.compile(pattern).matcher(xml).results().map(match -> match.group(1)).toList();
    }

    /** The paragraphs and headings as a reader of the format sees them. */
    private static List<String> lines(ZippedDocument document) throws Exception {
        List<String> lines = new ArrayList<>();
        NodeList all = document.xml("content.xml").getElementsByTagNameNS(TEXT, "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (Set.of("p", "h").contains(all.item(i).getLocalName())) {
                String text = text(all.item(i));
                if (!text.isEmpty()) {
                    lines.add(text);
                }
            }
        }
        return lines;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = child.getLocalName() == null ? "" : child.getLocalName();
            assertThat(child.getNodeType() == Node.TEXT_NODE && child.getTextContent().contains("  ")).as("spaces that would be one").isFalse();
            text.append(switch (name) {
                case "s" -> " ";
                case "tab" -> "\t";
                case "line-break" -> "\n";
                case "span" -> text(child);
                default -> child.getTextContent();
            });
        }
        return text.toString();
    }
}

package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Book;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The parts of Word documents against the schemas of ECMA-376 that come with Apache POI. */
class DocxSchemaTest {
    private static final Pattern STYLE = Pattern.compile("<w:(?:pStyle|rStyle) w:val=\"(\\w+)\"/>");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ExportTemplate.class)
    void everyPartOfEveryFormIsAsTheSchemaSays(ExportTemplate form) throws Exception {
        for (Book book : StrangeBooks.all()) {
            for (ChapterHeadings headings : ChapterHeadings.values()) {
                SceneBreakMark breaks = SceneBreakMark.values()[headings.ordinal() % SceneBreakMark.values().length];
                ExportRequest request = ExportRequest.of(folder.resolve("book.docx"), ExportFormat.DOCX).as(form, PaperSize.A4)
                        .with(headings, breaks).with(headings == ChapterHeadings.NUMBER ? Matter.USUAL : StrangeBooks.MATTER);
                new ManuscriptExport().export(book, request, ExportProgress.NONE);
                ZippedDocument document = ZippedDocument.of(request.target());
                for (Map.Entry<String, String> part : document.parts().entrySet()) {
                    assertThat(document.xml(part.getKey())).isNotNull();
                    assertThat(errors(part.getKey(), part.getValue())).as(form + " " + part.getKey()).isEmpty();
                    assertThat(part.getValue()).doesNotContainPattern("(?i)=\"\\{|>\\{(?!font\\}|author\\})");
                }
                stylesAreThere(document);
                everyPartIsNamedAndReached(document);
            }
        }
    }

    private static void stylesAreThere(ZippedDocument document) {
        Matcher used = STYLE.matcher(document.part("word/document.xml"));
        while (used.find()) {
            assertThat(document.part("word/styles.xml")).contains("w:styleId=\"" + used.group(1) + "\"");
        }
    }

    private static void everyPartIsNamedAndReached(ZippedDocument document) {
        for (String name : document.parts().keySet()) {
            if (name.startsWith("word/") && !name.endsWith(".rels")) {
                assertThat(document.part("[Content_Types].xml")).contains("PartName=\"/" + name + "\"");
                if (!name.equals("word/document.xml")) {
                    assertThat(document.part("word/_rels/document.xml.rels")).contains("Target=\"" + name.substring(5) + "\"");
                }
            }
        }
        assertThat(document.part("[Content_Types].xml").split("PartName=\"/", -1)).hasSize(document.parts().size() - 2);
    }

    private static List<String> errors(String name, String xml) throws Exception {
        XmlObject part = switch (name.replaceAll("\\d", "")) {
            case "word/document.xml" -> DocumentDocument.Factory.parse(xml);
            case "word/styles.xml" -> StylesDocument.Factory.parse(xml);
            case "word/settings.xml" -> SettingsDocument.Factory.parse(xml);
            case "word/fontTable.xml" -> FontsDocument.Factory.parse(xml);
            case "word/header.xml" -> HdrDocument.Factory.parse(xml);
            case "word/footer.xml" -> FtrDocument.Factory.parse(xml);
            default -> null;
        };
        List<XmlError> errors = new ArrayList<>();
        if (part != null) {
            part.validate(new XmlOptions().setErrorListener(errors));
        }
        return errors.stream().map(XmlError::getMessage).toList();
    }
}

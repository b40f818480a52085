package app.snowquill.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The empty Word document: its page, headers, settings and styles, from the resources beside this room. */
final class DocxFrame {
    private static final Map<String, String> PARTS = Map.of("[Content_Types].xml", "content-types.xml",
            "_rels/.rels", "package-rels.xml", "word/document.xml", "document.xml",
            "word/_rels/document.xml.rels", "document-rels.xml", "word/styles.xml", "styles.xml",
            "word/settings.xml", "settings.xml", "word/header1.xml", "header.xml", "word/header2.xml", "header.xml");

    private final Map<String, String> values = new TreeMap<>();

    DocxFrame(Manuscript manuscript, ExportRequest request, int contactLines) {
        new DocxPage(request.paper(), contactLines).lengths().forEach((name, length) -> values.put(name, length.toString()));
        values.put("font", request.template().font());
        values.put("chapter-level", manuscript.hasParts() ? "1" : "0");
        String tag = spellingLanguage(manuscript.language());
        boolean eastAsian = manuscript.language().getLanguage().matches("zh|ja|ko");
        boolean rightToLeft = Direction.isRightToLeft(manuscript.language());
        values.put("language", eastAsian || rightToLeft ? "en-US" : tag);
        values.put("east-asian-language", eastAsian ? tag : "en-US");
        values.put("right-to-left-language", rightToLeft ? tag : "ar-SA");
    }

    XWPFDocument open() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : new TreeMap<>(PARTS).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(filled(part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private String filled(String resource) throws IOException {
        try (InputStream in = DocxFrame.class.getResourceAsStream("docx/" + resource)) {
            if (in == null) {
                throw new IOException("The program lacks its own file docx/" + resource + ".");
            }
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                xml = xml.replace("{" + value.getKey() + "}", value.getValue());
            }
            return xml;
        }
    }

    /** Word checks spelling by language and region; where the book names no region, English is American. */
    private static String spellingLanguage(Locale language) {
        String tag = language.toLanguageTag();
        return tag.equals("en") || language.getLanguage().length() > 3 || tag.equals("und") ? "en-US" : tag;
    }
}

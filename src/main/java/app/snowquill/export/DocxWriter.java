package app.snowquill.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Word document: its frame from the resources and packed by Apache POI, its body written through a paragraph at a time. */
final class DocxWriter implements ManuscriptWriter {
    /** In the order of their identities, by which sections name heads and feet. */
    private static final List<String> OF_A_MANUSCRIPT = List.of("styles.xml", "settings.xml", "header1.xml", "header2.xml", "fontTable.xml");
    private static final List<String> OF_A_BOOK = List.of("styles.xml", "settings.xml", "header1.xml", "header2.xml", "header3.xml",
            "footer1.xml", "footer2.xml", "fontTable.xml");

    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters) throws IOException {
        boolean book = request.template() == ExportTemplate.BOOK;
        Map<String, String> values = values(manuscript, request);
        FrameFiles frame = new FrameFiles(book ? "docx/book" : "docx/manuscript", values);
        DocxPackage word = new DocxPackage(manuscript);
        word.extendedProperties(new FrameFiles("docx", values).filled("app.xml"));
        for (String part : book ? OF_A_BOOK : OF_A_MANUSCRIPT) {
            word.add(part, frame.filled(part));
        }
        ZipParts parts = new ZipParts(out);
        DocxBody body = new DocxBody(new BufferedWriter(new OutputStreamWriter(word.write(parts), StandardCharsets.UTF_8),
                1 << 16), frame, request.template());
        DocumentForm.of(request.template()).lay(manuscript, request, body, chapters);
        body.close();
        parts.finish();
    }

    private static Map<String, String> values(Manuscript manuscript, ExportRequest request) {
        Map<String, String> values = new LinkedHashMap<>(DocumentValues.of(manuscript, request));
        DocumentValues.lengths(manuscript, request).forEach((name, length) -> values.put(name, length.toString()));
        values.put("chapter-level", manuscript.hasParts() ? "1" : "0");
        String tag = DocumentValues.spellingLanguage(manuscript.language());
        boolean eastAsian = DocumentValues.isEastAsian(manuscript.language());
        boolean rightToLeft = Direction.isRightToLeft(manuscript.language());
        values.put("language", eastAsian || rightToLeft ? "en-US" : tag);
        values.put("east-asian-language", eastAsian ? tag : "en-US");
        values.put("right-to-left-language", rightToLeft ? tag : "ar-SA");
        values.put("page-direction", rightToLeft ? "<w:bidi/>" : "");
        values.put("head-direction", Direction.startsRightToLeft(values.get("running-head")) ? "<w:bidi/>" : "");
        for (String head : List.of("running-head", "head-left", "head-right")) {
            values.put(head + "-run", Direction.startsRightToLeft(values.get(head)) ? "<w:rPr><w:rtl/></w:rPr>" : "");
        }
        return values;
    }
}

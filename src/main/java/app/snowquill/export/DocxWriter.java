package app.snowquill.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Word document: its frame from the resources, its body written through a paragraph at a time. */
final class DocxWriter implements ManuscriptWriter {
    private static final List<String> COMMON = List.of("_rels/.rels", "docProps/core.xml", "docProps/app.xml");
    private static final List<String> OF_A_MANUSCRIPT = List.of("word/header1.xml", "word/header2.xml");
    private static final List<String> OF_A_BOOK = List.of("word/header1.xml", "word/header2.xml", "word/header3.xml",
            "word/footer1.xml", "word/footer2.xml");
    private static final List<String> OF_EITHER = List.of("[Content_Types].xml", "word/_rels/document.xml.rels", "word/styles.xml",
            "word/settings.xml", "word/fontTable.xml");

    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters) throws IOException {
        boolean book = request.template() == ExportTemplate.BOOK;
        Map<String, String> values = values(manuscript, request);
        FrameFiles common = new FrameFiles("docx", values);
        FrameFiles frame = new FrameFiles(book ? "docx/book" : "docx/manuscript", values);
        ZipParts parts = new ZipParts(out);
        for (String part : OF_EITHER) {
            parts.add(part, frame.filled(fileOf(part)));
        }
        for (String part : book ? OF_A_BOOK : OF_A_MANUSCRIPT) {
            parts.add(part, frame.filled(fileOf(part)));
        }
        for (String part : COMMON) {
            parts.add(part, common.filled(fileOf(part)));
        }
        DocxBody body = new DocxBody(new BufferedWriter(new OutputStreamWriter(parts.begin("word/document.xml"), StandardCharsets.UTF_8),
                1 << 16), frame, request.template());
        DocumentForm.of(request.template()).lay(manuscript, request, body, chapters);
        body.close();
        parts.finish();
    }

    /** Resources have plain names: no folder, no bracket, no leading dot. */
    private static String fileOf(String part) {
        return switch (part) {
            case "[Content_Types].xml" -> "content-types.xml";
            case "_rels/.rels" -> "package-rels.xml";
            case "word/_rels/document.xml.rels" -> "document-rels.xml";
            default -> part.substring(part.lastIndexOf('/') + 1);
        };
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

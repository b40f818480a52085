package app.snowquill.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents as other programs write them, made from chapters of scenes of paragraphs. */
final class Foreign {
    private static final String[] WORDS = {"tide", "gauge", "Ines", "salt", "ledger", "“No,”", "he", "said", "river’s", "a", "the",
            "Corrow", "naïve", "שלום", "42", "—", "wouldn’t", "night", "clerk", "and"};

    private Foreign() {
    }

    /** Chapters of scenes of paragraphs, each paragraph unlike the others. */
    static List<List<List<String>>> novel(Random random, int chapters) {
        List<List<List<String>>> novel = new ArrayList<>();
        int number = 0;
        for (int c = 0; c < chapters; c++) {
            List<List<String>> scenes = new ArrayList<>();
            for (int s = 0; s <= random.nextInt(3); s++) {
                List<String> paragraphs = new ArrayList<>();
                for (int p = 0; p <= 3 + random.nextInt(5); p++) {
                    StringBuilder text = new StringBuilder("Paragraph " + number++);
                    for (int w = 0; w < 12 + random.nextInt(60); w++) {
                        text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
                    }
                    paragraphs.add(text.append('.').toString());
                }
                scenes.add(paragraphs);
            }
            novel.add(scenes);
        }
        return novel;
    }

    static Path text(Path file, List<List<List<String>>> novel) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < novel.size(); c++) {
            text.append("\n\nCHAPTER ").append(c + 1).append("\n\n");
            appendScenes(novel.get(c), "* * *", text);
        }
        return Files.writeString(file, text);
    }

    static Path markdown(Path file, List<List<List<String>>> novel) throws IOException {
        StringBuilder text = new StringBuilder("# The Book\n\n");
        for (int c = 0; c < novel.size(); c++) {
            text.append("## The ").append(c + 1).append(". chapter\n\n");
            appendScenes(novel.get(c), "***", text);
        }
        return Files.writeString(file, text);
    }

    private static void appendScenes(List<List<String>> scenes, String mark, StringBuilder text) {
        for (int s = 0; s < scenes.size(); s++) {
            text.append(s == 0 ? "" : mark + "\n\n");
            scenes.get(s).forEach(paragraph -> text.append(paragraph).append("\n\n"));
        }
    }

    static Path html(Path file, List<List<List<String>>> novel) throws IOException {
        StringBuilder text = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>The Book</title>"
                + "<style>p { margin: 0 }</style></head><body>\n");
        for (int c = 0; c < novel.size(); c++) {
            text.append("<section><h2>The ").append(c + 1).append(". chapter</h2>\n");
            for (int s = 0; s < novel.get(c).size(); s++) {
                text.append(s == 0 ? "" : "<hr/>");
                novel.get(c).get(s).forEach(paragraph -> text.append("<p>").append(paragraph).append("</p>\n"));
            }
            text.append("</section>");
        }
        return Files.writeString(file, text.append("</body></html>"));
    }

    static Path docx(Path file, List<List<List<String>>> novel) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            for (int c = 0; c < novel.size(); c++) {
                var heading = document.createParagraph();
                heading.setStyle("Heading1");
                heading.createRun().setText("The " + (c + 1) + ". chapter");
                for (int s = 0; s < novel.get(c).size(); s++) {
                    if (s > 0) {
                        document.createParagraph().createRun().setText("#");
                    }
                    for (String paragraph : novel.get(c).get(s)) {
                        var made = document.createParagraph();
                        int half = paragraph.length() / 2;
                        made.createRun().setText(paragraph.substring(0, half));
                        made.createRun().setText(paragraph.substring(half));
                    }
                }
            }
            document.write(out);
        }
        return file;
    }

    static Path odt(Path file, List<List<List<String>>> novel) throws IOException {
        StringBuilder text = new StringBuilder("<office:text>");
        for (int c = 0; c < novel.size(); c++) {
            text.append("<text:h text:outline-level=\"1\">The ").append(c + 1).append(". chapter</text:h>");
            for (int s = 0; s < novel.get(c).size(); s++) {
                text.append(s == 0 ? "" : "<text:p>* * *</text:p>");
                novel.get(c).get(s).forEach(paragraph -> text.append("<text:p>").append(paragraph).append("</text:p>"));
            }
        }
        return odt(file, text.append("</office:text>").toString());
    }

    /** @param body XML that may use the prefixes office, text, style and fo */
    static Path odt(Path file, String body) throws IOException {
        return zip(file, "content.xml", "<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" xmlns:style=\"urn:s\" "
                + "xmlns:fo=\"urn:f\">" + body + "</office:document-content>");
    }

    /** @param body of word/document.xml, in the prefix w */
    static Path word(Path file, String body) throws IOException {
        return zip(file, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + "</Types>", "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"word/document.xml\"/></Relationships>", "word/document.xml", body);
    }

    static String wordBody(String inner) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + inner
                + "</w:body></w:document>";
    }

    static Path zip(Path file, String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}

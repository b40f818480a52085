package app.snowquill.export;

import app.snowquill.export.Direction.Stretch;
import app.snowquill.export.Manuscript.Emphasis;
import app.snowquill.export.Manuscript.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a Word document's body straight into its part, a paragraph at a time. How a paragraph looks is its style's; a run says
 * only emphasis and direction. Everything stands in the order the format's schema has. The last paragraph is held back, for a
 * section's own properties stand in its last paragraph.
 */
final class DocxBody implements Sheet {
    private final Writer out;
    private final FrameFiles frame;
    private final ExportTemplate template;
    private final StringBuilder properties = new StringBuilder();
    private final StringBuilder content = new StringBuilder();
    private PageKind kind = PageKind.MANUSCRIPT;

    DocxBody(Writer out, FrameFiles frame, ExportTemplate template) throws IOException {
        this.out = out;
        this.frame = frame;
        this.template = template;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
    }

    @Override
    public void begin(PageKind next) throws IOException {
        if (!properties.isEmpty()) {
            properties.append(section(kind, kind == PageKind.LEAF_RIGHT ? "oddPage" : "nextPage"));
            writeHeld();
            if (next.isRight() && !next.isLeaf()) {
                // A blank left page: LibreOffice takes two first pages from a section that both begins on the right and has one.
                out.append("<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/>").append(section(PageKind.LEAF, "evenPage")).append("</w:pPr></w:p>");
            }
        }
        kind = next;
    }

    @Override
    public void paragraph(TextStyle style, List<Run> runs) throws IOException {
        boolean rightToLeft = open(style, runs.isEmpty() ? "" : new Manuscript.Paragraph(runs).text());
        for (Run run : runs) {
            run(run.text(), "", run.emphasis(), rightToLeft);
        }
    }

    @Override
    public void heading(TextStyle style, List<String> lines) throws IOException {
        String last = lines.get(lines.size() - 1);
        boolean rightToLeft = open(style, last);
        if (lines.size() > 1) {
            run(lines.get(0) + "\n", "<w:rStyle w:val=\"ChapterNumber\"/>", Emphasis.PLAIN, rightToLeft);
        }
        run(last, "", Emphasis.PLAIN, rightToLeft);
    }

    /** Writes what is held back, and the end of the part. */
    void close() throws IOException {
        writeHeld();
        out.write(section(kind, "nextPage") + "</w:body></w:document>");
        out.flush();
    }

    private String section(PageKind which, String side) throws IOException {
        String file = which == PageKind.MANUSCRIPT ? "section.xml" : which.isLeaf() ? "section-leaf.xml" : "section-text.xml";
        return frame.filled(file).replace("{side}", side)
                .replace("{numbered-from}", which == PageKind.FIRST_OPENING ? "<w:pgNumType w:start=\"1\"/>" : "");
    }

    private boolean open(TextStyle style, String text) throws IOException {
        writeHeld();
        boolean rightToLeft = Direction.startsRightToLeft(text);
        properties.append("<w:pStyle w:val=\"").append(style.id()).append("\"/>").append(rightToLeft ? "<w:bidi/>" : "");
        return rightToLeft;
    }

    private void writeHeld() throws IOException {
        if (!properties.isEmpty()) {
            out.append("<w:p><w:pPr>").append(properties).append("</w:pPr>").append(content).append("</w:p>");
            properties.setLength(0);
            content.setLength(0);
        }
    }

    private void run(String text, String style, Emphasis emphasis, boolean paragraphRightToLeft) {
        for (Stretch stretch : Direction.stretches(text, paragraphRightToLeft)) {
            content.append("<w:r>");
            format(style, emphasis, stretch.rightToLeft());
            String words = stretch.text();
            int from = 0;
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '\n' || c == '\t') {
                    text(words, from, i);
                    content.append(c == '\n' ? "<w:br/>" : "<w:tab/>");
                    from = i + 1;
                }
            }
            text(words, from, words.length());
            content.append("</w:r>");
        }
    }

    private void text(String words, int from, int to) {
        if (from < to) {
            content.append("<w:t xml:space=\"preserve\">");
            XmlText.append(content, words, from, to);
            content.append("</w:t>");
        }
    }

    private void format(String style, Emphasis emphasis, boolean rightToLeft) {
        if (style.isEmpty() && emphasis == Emphasis.PLAIN && !rightToLeft) {
            return;
        }
        boolean underlined = emphasis.italic() && template == ExportTemplate.SHUNN_CLASSIC;
        content.append("<w:rPr>").append(style).append(emphasis.bold() ? "<w:b/><w:bCs/>" : "")
                .append(emphasis.italic() && !underlined ? "<w:i/><w:iCs/>" : "").append(underlined ? "<w:u w:val=\"single\"/>" : "")
                .append(rightToLeft ? "<w:rtl/>" : "").append("</w:rPr>");
    }
}

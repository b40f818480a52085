package app.snowquill.export;

import app.snowquill.export.Manuscript.Emphasis;
import app.snowquill.export.Manuscript.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes the content of an OpenDocument text straight into its part, a paragraph at a time. How a paragraph looks is its style's;
 * the page it begins and its direction are those of an automatic style with that one as its parent ({@link OdtStyles}).
 */
final class OdtBody implements Sheet {
    private final Writer out;
    private final boolean hasParts;
    private final StringBuilder xml = new StringBuilder();
    private String page = "";
    /** Where a space would be taken for one with the space before it. */
    private boolean afterSpace;

    OdtBody(Writer out, ExportTemplate template, boolean hasParts) throws IOException {
        this.out = out;
        this.hasParts = hasParts;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" office:version=\"1.3\">"
                + OdtStyles.automatic(template) + "<office:body><office:text>");
    }

    @Override
    public void begin(PageKind kind) {
        page = OdtStyles.on(kind);
    }

    @Override
    public void paragraph(TextStyle style, List<Run> runs) throws IOException {
        open("<text:p", style, runs.isEmpty() ? "" : new Manuscript.Paragraph(runs).text(), "");
        for (Run run : runs) {
            if (run.emphasis() == Emphasis.PLAIN) {
                words(run.text());
            } else {
                span(OdtStyles.of(run.emphasis()), run.text());
            }
        }
        close("</text:p>");
    }

    @Override
    public void heading(TextStyle style, List<String> lines) throws IOException {
        String last = lines.get(lines.size() - 1);
        boolean below = hasParts && style != TextStyle.PART_TITLE && style != TextStyle.MATTER_TITLE;
        open("<text:h", style, last, below ? " text:outline-level=\"2\"" : " text:outline-level=\"1\"");
        if (lines.size() > 1) {
            span("ChapterNumber", lines.get(0));
            words("\n");
        }
        words(last);
        close("</text:h>");
    }

    /** Writes the end of the part. */
    void close() throws IOException {
        out.write("</office:text></office:body></office:document-content>");
        out.flush();
    }

    private void open(String tag, TextStyle style, String text, String attribute) {
        xml.append(tag).append(" text:style-name=\"").append(style.id()).append(page)
                .append(Direction.startsRightToLeft(text) ? OdtStyles.RIGHT_TO_LEFT : "").append('"').append(attribute).append('>');
        page = "";
        afterSpace = true;
    }

    private void close(String tag) throws IOException {
        out.append(xml).append(tag);
        xml.setLength(0);
    }

    private void span(String style, String text) {
        xml.append("<text:span text:style-name=\"").append(style).append("\">");
        words(text);
        xml.append("</text:span>");
    }

    private void words(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String element = c == '\n' ? "<text:line-break/>" : c == '\t' ? "<text:tab/>" : c == ' ' && afterSpace ? "<text:s/>" : "";
            if (!element.isEmpty()) {
                XmlText.append(xml, text, from, i);
                xml.append(element);
                from = i + 1;
            }
            afterSpace = c == ' ' || c == '\n' || c == '\t';
        }
        XmlText.append(xml, text, from, text.length());
    }
}

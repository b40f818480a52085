package app.snowquill.export;

import app.snowquill.export.Manuscript.Block;
import app.snowquill.export.Manuscript.Paragraph;
import app.snowquill.export.Manuscript.Run;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes the XHTML of an e-book's pages, a block at a time. Lives for one book, on its thread; does not close what it writes to. */
final class EpubText {
    private final Appendable out;
    private final EpubVersion version;
    private final Locale language;
    private final StringBuilder block = new StringBuilder();

    EpubText(Appendable out, EpubVersion version, Locale language) {
        this.out = out;
        this.version = version;
        this.language = language;
    }

    void page(EpubPage page) throws IOException {
        boolean typed = version == EpubVersion.EPUB_3;
        out.append(version.opening(language)).append("<head>\n<title>").append(XmlText.of(page.title()))
                .append("</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"book.css\"/>\n</head>\n<body")
                .append(typed ? " epub:type=\"" + page.role().division() + "\"" : "")
                .append(page.role() == EpubRole.COVER ? " class=\"coverpage\"" : "").append(">\n<").append(version.section())
                .append(" class=\"" + page.role().word() + "\"");
        if (typed) {
            out.append(page.role().attributes()).append(page.heading().isEmpty()
                    ? " aria-label=\"" + XmlText.of(page.title()) + "\"" : " aria-labelledby=\"heading\"");
        }
        out.append(">\n");
        heading(page.heading());
        page.content().writeTo(this);
        out.append("</").append(version.section()).append(">\n</body>\n</html>\n");
    }

    private void heading(List<String> lines) throws IOException {
        if (lines.size() == 1) {
            out.append("<h1 id=\"heading\">").append(XmlText.of(lines.get(0))).append("</h1>\n");
        } else if (!lines.isEmpty()) {
            out.append("<h1 id=\"heading\"><span class=\"number\">").append(XmlText.of(lines.get(0)))
                    .append("</span> <span class=\"name\">").append(XmlText.of(lines.get(1))).append("</span></h1>\n");
        }
    }

    void blocks(List<Block> blocks, SceneBreakMark breaks) throws IOException {
        boolean first = true;
        for (Block each : blocks) {
            if (each instanceof Paragraph paragraph) {
                paragraph(paragraph, first);
            } else {
                out.append("<p class=\"break\"").append(version == EpubVersion.EPUB_3 ? " role=\"separator\"" : "").append('>')
                        .append(breaks.mark().isEmpty() ? "\u00A0" : breaks.mark()).append("</p>\n");
            }
            first = !(each instanceof Paragraph);
        }
    }

    /** @param name its name in the style sheet */
    void line(String name, String text) throws IOException {
        out.append("<p class=\"").append(name).append("\">").append(XmlText.of(text)).append("</p>\n");
    }

    /** A picture that fills the page. */
    void picture(String file, String description) throws IOException {
        out.append("<div><img src=\"").append(file).append("\" alt=\"").append(XmlText.of(description)).append('"')
                .append(version == EpubVersion.EPUB_3 ? " role=\"doc-cover\"" : "").append("/></div>\n");
    }

    private void paragraph(Paragraph paragraph, boolean first) throws IOException {
        block.setLength(0);
        block.append(first ? "<p class=\"first\"" : "<p").append(direction(paragraph)).append('>');
        for (Run run : paragraph.runs()) {
            block.append(run.emphasis().bold() ? "<strong>" : "").append(run.emphasis().italic() ? "<em>" : "");
            if (run.text().indexOf('\n') < 0) {
                XmlText.append(block, run.text(), 0, run.text().length());
            } else {
                block.append(XmlText.of(run.text()).replace("\n", "<br/>\n"));
            }
            block.append(run.emphasis().italic() ? "</em>" : "").append(run.emphasis().bold() ? "</strong>" : "");
        }
        out.append(block.append("</p>\n"));
    }

    /** Said only where a paragraph runs against its book: most of its letters tell, not the first, which may be a foreign name. */
    private String direction(Paragraph paragraph) {
        int letters = paragraph.runs().stream().mapToInt(run -> Direction.lean(run.text())).sum();
        boolean rightToLeft = Direction.isRightToLeft(language);
        return rightToLeft && letters > 0 ? " dir=\"ltr\"" : !rightToLeft && letters < 0 ? " dir=\"rtl\"" : "";
    }
}

package app.snowquill.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page of HTML 5 that needs no other file. */
final class HtmlWriter implements ManuscriptWriter {
    private static final String STYLE = """
            body { max-width: 36em; margin: 3em auto; padding: 0 1em; font: 1.1em/1.5 Georgia, "Times New Roman", serif; }
            header, h1, h2, .break, .end { text-align: center; }
            h1, h2 { margin-top: 4em; font-weight: normal; }
            p { margin: 0; text-indent: 1.5em; }
            h2 + p, .break + p { text-indent: 0; }
            .break, .end { margin: 1.5em 0; text-indent: 0; }
            .copyright, .dedication, .epigraph, .notes, .thanks, .about { margin: 4em 0; }
            .copyright { font-size: 0.85em; } .dedication { text-align: center; } .epigraph { margin-left: 6em; font-style: italic; }
            .copyright p, .dedication p, .epigraph p { text-indent: 0; }
            """;

    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters)
            throws IOException {
        BookWords words = new BookWords(manuscript.language());
        Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String title = escape(manuscript.title());
        String author = escape(manuscript.author());
        page.write("<!DOCTYPE html>\n<html lang=\"" + escape(manuscript.language().toLanguageTag()) + "\" dir=\""
                + (Direction.isRightToLeft(manuscript.language()) ? "rtl" : "ltr") + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + (author.isEmpty() ? "" : "<meta name=\"author\" content=\"" + author + "\">\n")
                + "<title>" + title + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n"
                + (request.matter().titlePage() ? "<header>\n<h1>" + title + "</h1>\n"
                + (author.isEmpty() ? "" : "<div>" + words.by(author) + "</div>\n") + "</header>\n" : ""));
        passages(MatterPassage.BEFORE, words, request, page);
        int done = 0;
        for (Manuscript.Chapter chapter : manuscript.chapters()) {
            page.write(chapter.part().isEmpty() ? "" : "<h1>" + escape(chapter.part()) + "</h1>\n");
            page.write("<section>\n");
            if (!chapter.heading().isEmpty()) {
                page.write("<h2>" + escape(String.join("\n", chapter.heading())).replace("\n", "<br>") + "</h2>\n");
            }
            page.write(blocks(chapter.blocks(), request.breaks()) + "</section>\n");
            chapters.done(++done);
        }
        page.write(request.matter().endMark() ? "<p class=\"end\">" + words.end() + "</p>\n" : "");
        passages(MatterPassage.AFTER, words, request, page);
        page.write("</body>\n</html>\n");
        page.flush();
    }

    private static void passages(List<MatterPassage> passages, BookWords words, ExportRequest request, Writer page) throws IOException {
        for (MatterPassage passage : passages) {
            List<Manuscript.Block> blocks = passage.of(request.matter());
            if (!blocks.isEmpty()) {
                page.write("<section class=\"" + passage.mark() + "\">\n");
                for (String title : passage.heading(words)) {
                    page.write("<h2>" + escape(title) + "</h2>\n");
                }
                page.write(blocks(blocks, request.breaks()) + "</section>\n");
            }
        }
    }

    private static String blocks(List<Manuscript.Block> blocks, SceneBreakMark breaks) {
        StringBuilder html = new StringBuilder();
        for (Manuscript.Block block : blocks) {
            html.append(block instanceof Manuscript.Paragraph paragraph ? paragraph(paragraph)
                    : "<p class=\"break\">" + (breaks.mark().isEmpty() ? "&#160;" : breaks.mark()) + "</p>\n");
        }
        return html.toString();
    }

    private static String paragraph(Manuscript.Paragraph paragraph) {
        StringBuilder html = new StringBuilder("<p dir=\"auto\">");
        for (Manuscript.Run run : paragraph.runs()) {
            html.append(run.emphasis().bold() ? "<strong>" : "").append(run.emphasis().italic() ? "<em>" : "")
                    .append(escape(run.text()).replace("\n", "<br>"))
                    .append(run.emphasis().italic() ? "</em>" : "").append(run.emphasis().bold() ? "</strong>" : "");
        }
        return html.append("</p>\n").toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

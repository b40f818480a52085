package app.snowquill.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** CommonMark in UTF-8: parts as first, chapters as second headings, a rule of stars between scenes. */
final class MarkdownWriter implements ManuscriptWriter {
    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(opening(manuscript));
        int done = 0;
        for (Manuscript.Chapter chapter : manuscript.chapters()) {
            text.write("\n" + chapter(chapter));
            chapters.done(++done);
        }
        text.write(request.matter().endMark() ? "\nEND\n" : "");
        text.flush();
    }

    static String opening(Manuscript manuscript) {
        String title = "# " + MarkdownText.heading(manuscript.title()) + "\n";
        return manuscript.author().isEmpty() ? title : title + "\nby " + MarkdownText.heading(manuscript.author()) + "\n";
    }

    /** Its headings and its text. */
    static String chapter(Manuscript.Chapter chapter) {
        StringBuilder text = new StringBuilder(chapter.part().isEmpty() ? "" : "# " + MarkdownText.heading(chapter.part()) + "\n\n");
        if (!chapter.heading().isEmpty()) {
            text.append("## ").append(MarkdownText.heading(String.join(". ", chapter.heading()))).append('\n');
        }
        for (Manuscript.Block block : chapter.blocks()) {
            text.append('\n').append(block instanceof Manuscript.Paragraph paragraph ? MarkdownText.paragraph(paragraph) : "***")
                    .append('\n');
        }
        return text.toString();
    }
}

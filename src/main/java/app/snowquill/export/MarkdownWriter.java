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
        text.write("# " + MarkdownText.heading(manuscript.title()) + "\n");
        if (!manuscript.author().isEmpty()) {
            text.write("\nby " + MarkdownText.heading(manuscript.author()) + "\n");
        }
        int done = 0;
        for (Manuscript.Chapter chapter : manuscript.chapters()) {
            text.write(chapter.part().isEmpty() ? "" : "\n# " + MarkdownText.heading(chapter.part()) + "\n");
            text.write("\n## " + MarkdownText.heading(chapter.title()) + "\n");
            for (Manuscript.Block block : chapter.blocks()) {
                text.write("\n" + (block instanceof Manuscript.Paragraph paragraph ? MarkdownText.paragraph(paragraph)
                        : "***") + "\n");
            }
            chapters.done(++done);
        }
        text.write(request.endMark() ? "\nEND\n" : "");
        text.flush();
    }
}

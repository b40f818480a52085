package app.snowquill.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Plain text in UTF-8: one line a paragraph, a blank line between, emphasis as the author wrote it. */
final class TextWriter implements ManuscriptWriter {
    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(manuscript.title().toUpperCase(manuscript.language()) + "\n");
        if (!manuscript.author().isEmpty()) {
            text.write("by " + manuscript.author() + "\n");
        }
        int done = 0;
        for (Manuscript.Chapter chapter : manuscript.chapters()) {
            text.write(chapter.part().isEmpty() ? "" : "\n\n" + chapter.part() + "\n");
            text.write("\n\n" + String.join("\n", chapter.heading()) + "\n");
            for (Manuscript.Block block : chapter.blocks()) {
                text.write(block instanceof Manuscript.Paragraph paragraph ? "\n" + line(paragraph) + "\n" : "\n" + request.breaks().mark() + "\n");
            }
            chapters.done(++done);
        }
        text.write(request.matter().endMark() ? "\n\nEND\n" : "");
        text.flush();
    }

    private static String line(Manuscript.Paragraph paragraph) {
        StringBuilder line = new StringBuilder();
        for (Manuscript.Run run : paragraph.runs()) {
            String stars = "*".repeat(run.emphasis().ordinal());
            line.append(stars).append(run.text()).append(stars);
        }
        return line.toString();
    }
}

package app.snowquill.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plain text in UTF-8: one line a paragraph, a blank line between, emphasis as the author wrote it. */
final class TextWriter implements ManuscriptWriter {
    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters)
            throws IOException {
        BookWords words = new BookWords(manuscript.language());
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(request.matter().titlePage() ? manuscript.title().toUpperCase(manuscript.language()) + "\n"
                + (manuscript.author().isEmpty() ? "" : words.by(manuscript.author()) + "\n") : "");
        passages(MatterPassage.BEFORE, words, request, text);
        int done = 0;
        for (Manuscript.Chapter chapter : manuscript.chapters()) {
            text.write(chapter.part().isEmpty() ? "" : "\n\n" + chapter.part() + "\n");
            text.write("\n\n" + (chapter.heading().isEmpty() ? "" : String.join("\n", chapter.heading()) + "\n"));
            text.write(blocks(chapter.blocks(), request.breaks()));
            chapters.done(++done);
        }
        text.write(request.matter().endMark() ? "\n\n" + words.end() + "\n" : "");
        passages(MatterPassage.AFTER, words, request, text);
        text.flush();
    }

    private static void passages(List<MatterPassage> passages, BookWords words, ExportRequest request, Writer text) throws IOException {
        for (MatterPassage passage : passages) {
            List<Manuscript.Block> blocks = passage.of(request.matter());
            if (!blocks.isEmpty()) {
                text.write("\n\n" + String.join("", passage.heading(words).stream().map(title -> title + "\n").toList()) + blocks(blocks, request.breaks()));
            }
        }
    }

    private static String blocks(List<Manuscript.Block> blocks, SceneBreakMark breaks) {
        StringBuilder text = new StringBuilder();
        for (Manuscript.Block block : blocks) {
            text.append('\n').append(block instanceof Manuscript.Paragraph paragraph ? line(paragraph) : breaks.mark()).append('\n');
        }
        return text.toString();
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

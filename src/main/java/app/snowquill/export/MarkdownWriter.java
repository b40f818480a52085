package app.snowquill.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CommonMark in UTF-8: parts as first, chapters as second headings, a rule of stars between scenes. What stands around the story is between two
 * comments that name it, so that whoever reads the file back knows what is no chapter.
 */
final class MarkdownWriter implements ManuscriptWriter {
    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String front = front(manuscript, request.matter());
        text.write(front);
        int done = 0;
        for (Manuscript.Chapter chapter : manuscript.chapters()) {
            text.write((done == 0 && front.isEmpty() ? "" : "\n") + chapter(chapter));
            chapters.done(++done);
        }
        String back = back(manuscript, request.matter());
        text.write(back.isEmpty() ? "" : "\n" + back);
        text.flush();
    }

    /** What stands before the first chapter; empty where nothing does. */
    static String front(Manuscript manuscript, Matter matter) {
        StringBuilder text = new StringBuilder(matter.titlePage() ? opening(manuscript) : "");
        append(MatterPassage.BEFORE, manuscript, matter, text);
        return text.toString();
    }

    /** What stands after the last chapter; empty where nothing does. */
    static String back(Manuscript manuscript, Matter matter) {
        StringBuilder text = new StringBuilder(matter.endMark() ? new BookWords(manuscript.language()).end() + "\n" : "");
        append(MatterPassage.AFTER, manuscript, matter, text);
        return text.toString();
    }

    private static void append(List<MatterPassage> passages, Manuscript manuscript, Matter matter, StringBuilder text) {
        BookWords words = new BookWords(manuscript.language());
        for (MatterPassage passage : passages) {
            List<Manuscript.Block> blocks = passage.of(matter);
            if (!blocks.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append("<!-- ").append(passage.mark()).append(" -->\n");
                passage.heading(words).forEach(title -> text.append("\n## ").append(MarkdownText.heading(title)).append('\n'));
                text.append(blocks(blocks))
                        .append("\n<!-- end of ").append(passage.mark()).append(" -->\n");
            }
        }
    }

    static String opening(Manuscript manuscript) {
        String title = "# " + MarkdownText.heading(manuscript.title()) + "\n";
        return manuscript.author().isEmpty() ? title : title + "\n" + new BookWords(manuscript.language()).by(MarkdownText.heading(manuscript.author())) + "\n";
    }

    /** Its headings and its text. */
    static String chapter(Manuscript.Chapter chapter) {
        StringBuilder text = new StringBuilder(chapter.part().isEmpty() ? "" : "# " + MarkdownText.heading(chapter.part()) + "\n\n");
        if (!chapter.heading().isEmpty()) {
            text.append("## ").append(MarkdownText.heading(String.join(". ", chapter.heading()))).append('\n');
        }
        return text.append(blocks(chapter.blocks())).toString();
    }

    private static String blocks(List<Manuscript.Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Manuscript.Block block : blocks) {
            text.append('\n').append(block instanceof Manuscript.Paragraph paragraph ? MarkdownText.paragraph(paragraph) : "***").append('\n');
        }
        return text.toString();
    }
}

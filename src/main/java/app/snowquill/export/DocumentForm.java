package app.snowquill.export;

import app.snowquill.export.Manuscript.Block;
import app.snowquill.export.Manuscript.Paragraph;
import java.io.IOException;
import java.util.List;

/** Says which paragraph of a book stands where and in which style, in whatever format they are written. Stateless. */
interface DocumentForm {
    void lay(Manuscript manuscript, ExportRequest request, Sheet sheet, ManuscriptWriter.ChapterCount chapters) throws IOException;

    static DocumentForm of(ExportTemplate template) {
        return template == ExportTemplate.BOOK ? new TypesetForm() : new ShunnForm();
    }

    /** Paragraphs and breaks; the first in a style of its own, and those after a break in another. */
    static void text(List<Block> blocks, TextStyle first, TextStyle afterBreak, SceneBreakMark breaks, Sheet sheet) throws IOException {
        TextStyle style = first;
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                sheet.paragraph(style, paragraph.runs());
                style = TextStyle.BODY_TEXT;
            } else {
                sheet.line(breaks.mark().isEmpty() ? TextStyle.BLANK_BREAK : TextStyle.SCENE_BREAK, breaks.mark());
                style = afterBreak;
            }
        }
    }

    /** A page of the author's own: its first paragraph opens the page. */
    static void leaf(List<Block> blocks, TextStyle opening, Sheet sheet) throws IOException {
        TextStyle style = opening;
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                sheet.paragraph(style, paragraph.runs());
                style = opening.more();
            }
        }
    }
}

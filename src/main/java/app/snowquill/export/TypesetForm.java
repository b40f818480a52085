package app.snowquill.export;

import app.snowquill.export.Manuscript.Block;
import app.snowquill.export.Manuscript.Chapter;
import java.io.IOException;
import java.util.List;

/**
 * A printed novel: title on a right-hand page, copyright behind it, dedication and epigraph on right-hand pages of their own,
 * the story from page 1, parts on leaves of their own; the first paragraph after a heading or a break is flush.
 */
final class TypesetForm implements DocumentForm {
    @Override
    public void lay(Manuscript manuscript, ExportRequest request, Sheet sheet, ManuscriptWriter.ChapterCount chapters) throws IOException {
        Matter matter = request.matter();
        BookWords words = new BookWords(manuscript.language());
        if (matter.titlePage()) {
            sheet.begin(PageKind.LEAF_RIGHT);
            sheet.line(TextStyle.TITLE, manuscript.title());
            if (!manuscript.author().isEmpty()) {
                sheet.line(TextStyle.BYLINE, manuscript.author());
            }
        }
        for (MatterPassage passage : MatterPassage.BEFORE) {
            boolean behindTitle = passage == MatterPassage.COPYRIGHT && matter.titlePage();
            List<Block> blocks = passage.of(matter);
            if (!blocks.isEmpty()) {
                sheet.begin(behindTitle ? PageKind.LEAF : PageKind.LEAF_RIGHT);
                DocumentForm.leaf(blocks, passage.style(), sheet);
            }
        }
        int done = 0;
        for (Chapter chapter : manuscript.chapters()) {
            chapter(chapter, done == 0, request.breaks(), sheet);
            chapters.done(++done);
        }
        if (matter.endMark()) {
            sheet.line(TextStyle.THE_END, words.end());
        }
        for (MatterPassage passage : MatterPassage.AFTER) {
            List<Block> blocks = passage.of(matter);
            if (!blocks.isEmpty()) {
                sheet.begin(PageKind.OPENING);
                sheet.heading(passage.style(), passage.heading(words));
                text(blocks, TextStyle.FIRST_PARAGRAPH, request.breaks(), sheet);
            }
        }
    }

    private static void chapter(Chapter chapter, boolean firstOfAll, SceneBreakMark breaks, Sheet sheet) throws IOException {
        boolean inPart = !chapter.part().isEmpty();
        if (inPart) {
            sheet.begin(PageKind.LEAF_RIGHT);
            sheet.heading(TextStyle.PART_TITLE, List.of(chapter.part()));
        }
        sheet.begin(firstOfAll ? PageKind.FIRST_OPENING : inPart ? PageKind.OPENING_RIGHT : PageKind.OPENING);
        if (!chapter.heading().isEmpty()) {
            sheet.heading(TextStyle.CHAPTER_TITLE, chapter.heading());
        }
        text(chapter.blocks(), chapter.heading().isEmpty() ? TextStyle.CHAPTER_OPENING : TextStyle.FIRST_PARAGRAPH, breaks, sheet);
    }

    private static void text(List<Block> blocks, TextStyle first, SceneBreakMark breaks, Sheet sheet) throws IOException {
        DocumentForm.text(blocks, first, TextStyle.FIRST_PARAGRAPH, breaks, sheet);
    }
}

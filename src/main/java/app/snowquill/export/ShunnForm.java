package app.snowquill.export;

import app.snowquill.export.Manuscript.Block;
import app.snowquill.export.Manuscript.Chapter;
import java.io.IOException;
import java.util.List;

/**
 * A novel as editors read it (William Shunn, "Proper Manuscript Format"): who wrote it and how long it is above the title,
 * every chapter on a page of its own, every paragraph indented. Without a title page the first chapter stands below the title.
 */
final class ShunnForm implements DocumentForm {
    @Override
    public void lay(Manuscript manuscript, ExportRequest request, Sheet sheet, ManuscriptWriter.ChapterCount chapters) throws IOException {
        Matter matter = request.matter();
        BookWords words = new BookWords(manuscript.language());
        sheet.begin(PageKind.MANUSCRIPT);
        List<String> contact = request.contactOr(manuscript.author());
        sheet.line(TextStyle.CONTACT, contact.get(0) + "\t" + words.about(RoundedWords.of(manuscript.words())));
        for (String line : contact.subList(1, contact.size())) {
            sheet.line(TextStyle.CONTACT, line);
        }
        sheet.line(TextStyle.TITLE, manuscript.title().toUpperCase(manuscript.language()));
        if (!manuscript.author().isEmpty()) {
            sheet.line(TextStyle.BYLINE, words.by(manuscript.author()));
        }
        boolean belowTitle = !matter.titlePage();
        for (MatterPassage passage : MatterPassage.BEFORE) {
            List<Block> blocks = passage.of(matter);
            DocumentForm.leaf(blocks, passage.style(), sheet);
            belowTitle &= blocks.isEmpty();
        }
        int done = 0;
        for (Chapter chapter : manuscript.chapters()) {
            chapter(chapter, belowTitle && done == 0, request.breaks(), sheet);
            chapters.done(++done);
        }
        if (matter.endMark()) {
            sheet.line(TextStyle.THE_END, words.end());
        }
        for (MatterPassage passage : MatterPassage.AFTER) {
            List<Block> blocks = passage.of(matter);
            if (!blocks.isEmpty()) {
                sheet.heading(passage.style(), passage.heading(words));
                DocumentForm.text(blocks, TextStyle.BODY_TEXT, TextStyle.BODY_TEXT, request.breaks(), sheet);
            }
        }
    }

    private static void chapter(Chapter chapter, boolean belowTitle, SceneBreakMark breaks, Sheet sheet) throws IOException {
        boolean inPart = !chapter.part().isEmpty();
        boolean below = inPart || belowTitle;
        if (inPart) {
            sheet.heading(TextStyle.PART_TITLE, List.of(chapter.part()));
        }
        if (!chapter.heading().isEmpty()) {
            sheet.heading(below ? TextStyle.CHAPTER_TITLE_IN_PART : TextStyle.CHAPTER_TITLE, chapter.heading());
        }
        TextStyle first = chapter.heading().isEmpty() && !below ? TextStyle.CHAPTER_OPENING : TextStyle.BODY_TEXT;
        DocumentForm.text(chapter.blocks(), first, TextStyle.BODY_TEXT, breaks, sheet);
    }
}

package app.snowquill.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;

/**
 * A Word document in Shunn's manuscript format for novels: title page, each chapter on a page of its own, running head
 * from the second page.
 */
final class DocxWriter implements ManuscriptWriter {
    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters)
            throws IOException {
        List<String> contact = contact(manuscript, request);
        try (XWPFDocument document = new DocxFrame(manuscript, request, contact.size()).open()) {
            describe(document, manuscript);
            XWPFHeader header = document.getHeaderFooterPolicy().getDefaultHeader();
            DocxText.runningHead(header.getParagraphs().get(0), RunningHead.of(manuscript, request.keyword()));
            DocxText text = new DocxText(document, request.template());
            text.contact(contact.get(0) + "\t" + RoundedWords.about(manuscript.words()));
            contact.stream().skip(1).forEach(text::contact);
            text.line("Title", manuscript.title().toUpperCase(manuscript.language()));
            if (!manuscript.author().isEmpty()) {
                text.line("Byline", "by " + manuscript.author());
            }
            int done = 0;
            for (Manuscript.Chapter chapter : manuscript.chapters()) {
                writeChapter(chapter, request.breaks(), text);
                chapters.done(++done);
            }
            if (request.matter().endMark()) {
                text.line("TheEnd", "END");
            }
            document.write(out);
        }
    }

    private static void writeChapter(Manuscript.Chapter chapter, SceneBreakMark breaks, DocxText text) {
        if (chapter.part().isEmpty()) {
            text.line("ChapterTitle", String.join(". ", chapter.heading()));
        } else {
            text.line("PartTitle", chapter.part());
            text.line("ChapterTitleInPart", String.join(". ", chapter.heading()));
        }
        for (Manuscript.Block block : chapter.blocks()) {
            if (block instanceof Manuscript.Paragraph paragraph) {
                text.paragraph(paragraph);
            } else {
                text.line("SceneBreak", breaks.mark());
            }
        }
    }

    private static List<String> contact(Manuscript manuscript, ExportRequest request) {
        List<String> lines = request.contact().stream().map(CleanText::line).filter(line -> !line.isEmpty()).toList();
        return lines.isEmpty() ? List.of(manuscript.author()) : lines;
    }

    private static void describe(XWPFDocument document, Manuscript manuscript) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(manuscript.title());
        core.setCreator(manuscript.author());
        core.getUnderlyingProperties().setLanguageProperty(manuscript.language().toLanguageTag());
        document.getProperties().getExtendedProperties().setApplication("Snowquill");
    }
}

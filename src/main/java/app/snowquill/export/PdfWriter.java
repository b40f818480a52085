package app.snowquill.export;

import app.snowquill.export.page.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/**
 * A PDF of typeset pages. They are drawn one after another, and what is drawn waits in a temporary file; faces are embedded with the
 * letters that were used. The same book gives the same bytes. It is not tagged.
 */
final class PdfWriter implements ManuscriptWriter {
    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters) throws IOException {
        PageLayout layout = new PageLayout();
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            document.setDocumentId((long) manuscript.title().hashCode() << 32 | manuscript.words());
            PdfPages pages = new PdfPages(document, layout.types());
            List<String> labels = new ArrayList<>();
            layout.lay(manuscript, request, page -> draw(page, pages, labels), chapters);
            describe(document, manuscript, labels);
            document.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        layout.notices().forEach(chapters::notice);
    }

    private static void draw(Page page, PdfPages pages, List<String> labels) {
        try {
            pages.add(page);
            labels.add(page.label());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, Manuscript manuscript, List<String> labels) throws IOException {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(manuscript.title());
        about.setAuthor(manuscript.author());
        about.setCreator("Snowquill");
        document.getDocumentCatalog().setLanguage(manuscript.language().toLanguageTag());
        int front = (int) labels.stream().takeWhile(label -> !Character.isDigit(label.charAt(0))).count();
        PDPageLabels numbers = new PDPageLabels(document);
        if (front > 0) {
            numbers.setLabelItem(0, range(PDPageLabelRange.STYLE_ROMAN_LOWER));
        }
        if (front < labels.size()) {
            numbers.setLabelItem(front, range(PDPageLabelRange.STYLE_DECIMAL));
        }
        document.getDocumentCatalog().setPageLabels(numbers);
    }

    private static PDPageLabelRange range(String style) {
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(style);
        range.setStart(1);
        return range;
    }
}

package app.snowquill.export;

import app.snowquill.export.page.Bookmark;
import app.snowquill.export.page.Face;
import app.snowquill.export.page.Page;
import app.snowquill.export.page.Rule;
import app.snowquill.export.page.Run;
import app.snowquill.export.page.TypeCase;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Draws typeset pages into a PDF document, each letter at the place the typesetter gave it. One document, one thread. */
final class PdfPages {
    private static final double THOUSANDTHS = 1000;

    private final PDDocument document;
    private final TypeCase types;
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private PDOutlineNode part = outline;

    PdfPages(PDDocument document, TypeCase types) {
        this.document = document;
        this.types = types;
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    void add(Page page) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet, PDPageContentStream.AppendMode.OVERWRITE, true)) {
            if (!page.runs().isEmpty()) {
                content.beginText();
                float x = 0;
                float y = 0;
                for (Run run : page.runs()) {
                    float down = (float) page.height() - run.y();
                    content.setFont(font(run.face()), run.size());
                    content.newLineAtOffset(run.x() - x, down - y);
                    content.showTextWithPositioning(positioned(run));
                    x = run.x();
                    y = down;
                }
                content.endText();
            }
            for (Rule rule : page.rules()) {
                content.addRect(rule.x(), (float) page.height() - rule.y() - rule.thickness(), rule.width(), rule.thickness());
                content.fill();
            }
        }
        page.bookmarks().forEach(bookmark -> mark(bookmark, sheet));
    }

    private void mark(Bookmark bookmark, PDPage sheet) {
        PDPageFitWidthDestination place = new PDPageFitWidthDestination();
        place.setPage(sheet);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(bookmark.title());
        item.setDestination(place);
        (bookmark.level() == 0 ? outline : part).addLast(item);
        part = bookmark.level() == 0 ? item : part;
    }

    /** The letters with what stands between them beyond their own widths, in thousandths of the size, as PDF wants it. */
    private Object[] positioned(Run run) {
        int[] letters = run.text().codePoints().toArray();
        double[] places = types.places(run);
        double[] widths = types.advances(run);
        List<Object> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            text.appendCodePoint(letters[i]);
            float back = (float) ((places[i] + widths[i] - places[i + 1]) / run.size() * THOUSANDTHS);
            if (Math.abs(back) > 0.5 && i + 1 < letters.length) {
                pieces.add(text.toString());
                pieces.add(Math.round(back * 10) / 10f);
                text.setLength(0);
            }
        }
        pieces.add(text.toString());
        return pieces.toArray();
    }

    private PDType0Font font(Face face) throws IOException {
        PDType0Font font = fonts.get(face);
        if (font == null) {
            try (InputStream in = face.open()) {
                TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
                // The typesetter has joined letters already; a second time would move them.
                file.setEnableGsub(false);
                font = PDType0Font.load(document, file, true);
            }
            fonts.put(face, font);
        }
        return font;
    }
}

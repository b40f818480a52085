package app.snowquill.export;

import app.snowquill.export.page.Alignment;
import app.snowquill.export.page.FontFamily;
import app.snowquill.export.page.Opening;
import app.snowquill.export.page.PageStyle;
import app.snowquill.export.page.RunningHeads;
import app.snowquill.export.page.RunningHeads.HeadLine;
import app.snowquill.export.page.Shape;
import app.snowquill.export.page.Side;
import app.snowquill.export.page.TypeStyle;
import app.snowquill.export.page.TypeStyle.Keep;
import java.util.List;
import java.util.Map;

/** A printed novel as pages: the lengths of {@link BookPage}, set in EB Garamond. */
final class BookPages implements PageForm {
    private static final double LINE = BookPage.LINE / TWIPS;
    private static final double SIZE = 11.2;
    private static final double HEAD_SIZE = 8.2;
    private static final double HEAD_TRACKING = 0.9;
    private static final double HEAD_TO_TEXT = 16;
    private static final int LONGEST_HEAD = 40;

    private final Map<String, Integer> lengths;
    private final TypeStyle plain = TypeStyle.body(FontFamily.GARAMOND, SIZE, LINE, Alignment.JUSTIFIED, 0);

    BookPages(PaperSize paper) {
        this.lengths = new BookPage(paper).lengths();
    }

    @Override
    public PageStyle page() {
        double height = length("page-height");
        return new PageStyle(length("page-width"), height, length("top"), length("inner"), length("outer"),
                height - length("top") - length("bottom"), PageStyle.Facing.MIRRORED);
    }

    @Override
    public PageLook look(TextStyle style) {
        TypeStyle centred = plain.aligned(Alignment.CENTER, 0);
        TypeStyle small = plain.aligned(Alignment.LEFT, 0).sized(9, 12);
        TypeStyle inset = plain.aligned(Alignment.LEFT, 36);
        TypeStyle dedicated = centred.shaped(Shape.ITALIC, 0);
        TypeStyle chapter = centred.sized(17, 2 * LINE).spaced(0, 3 * LINE, Keep.WITH_NEXT);
        return switch (style) {
            case CONTACT -> PageLook.inText(small);
            case TITLE -> PageLook.dropped(centred.sized(22, 2 * LINE).spaced(0, 2 * LINE, Keep.ALONE), length("before-title"));
            case BYLINE -> PageLook.inText(centred.sized(14, 2 * LINE));
            case COPYRIGHT -> PageLook.dropped(small, length("before-copyright"));
            case COPYRIGHT_MORE -> PageLook.inText(small.spaced(6, 0, Keep.ALONE));
            case DEDICATION -> PageLook.dropped(dedicated, length("before-leaf"));
            case DEDICATION_MORE -> PageLook.inText(dedicated);
            case EPIGRAPH -> PageLook.dropped(inset, length("before-leaf"));
            case EPIGRAPH_MORE -> PageLook.inText(inset.spaced(LINE / 2, 0, Keep.ALONE));
            case PART_TITLE -> PageLook.dropped(centred.sized(20, 2 * LINE), length("before-leaf"));
            case CHAPTER_TITLE, CHAPTER_TITLE_IN_PART, MATTER_TITLE -> PageLook.dropped(chapter, length("before-chapter"));
            case CHAPTER_OPENING -> PageLook.dropped(plain, length("before-chapter"));
            case FIRST_PARAGRAPH -> PageLook.inText(plain);
            case BODY_TEXT -> PageLook.inText(plain.indented(16));
            case SCENE_BREAK, BLANK_BREAK -> PageLook.inText(centred.spaced(LINE, LINE, Keep.WITH_NEXT));
            case THE_END -> PageLook.inText(centred.sized(9.5, LINE).shaped(Shape.PLAIN, 2).spaced(2 * LINE, 0, Keep.ALONE));
        };
    }

    @Override
    public TypeStyle number() {
        return plain.aligned(Alignment.CENTER, 0).sized(10, 2 * LINE).shaped(Shape.PLAIN, 2).spaced(0, 0, Keep.WITH_NEXT);
    }

    @Override
    public RunningHeads heads(Manuscript manuscript, ExportRequest request) {
        TypeStyle head = plain.aligned(Alignment.CENTER, 0).sized(HEAD_SIZE, LINE).shaped(Shape.PLAIN, HEAD_TRACKING);
        TypeStyle folio = plain.aligned(Alignment.CENTER, 0).sized(9.5, LINE);
        String title = head(manuscript.title(), manuscript);
        String author = manuscript.author().isEmpty() ? title : head(manuscript.author(), manuscript);
        double foot = length("page-height") - length("bottom-to-foot");
        return (number, side, opening) -> {
            HeadLine below = new HeadLine(Integer.toString(number), folio, foot);
            HeadLine above = new HeadLine(side == Side.VERSO ? author : title, head, length("top") - HEAD_TO_TEXT);
            return opening.look() == Opening.Look.BARE ? List.of()
                    : opening.look() == Opening.Look.OPENING ? List.of(below) : List.of(above, below);
        };
    }

    @Override
    public String pauseAtHead() {
        return SceneBreakMark.STARS.mark();
    }

    private static String head(String text, Manuscript manuscript) {
        return RunningHead.shortened(text, LONGEST_HEAD).toUpperCase(manuscript.language());
    }

    private double length(String name) {
        return lengths.get(name) / TWIPS;
    }
}

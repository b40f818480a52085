package app.snowquill.export;

import app.snowquill.export.page.Alignment;
import app.snowquill.export.page.FontFamily;
import app.snowquill.export.page.ItalicForm;
import app.snowquill.export.page.PageStyle;
import app.snowquill.export.page.RunningHeads;
import app.snowquill.export.page.TypeStyle;
import app.snowquill.export.page.TypeStyle.Keep;
import java.util.List;
import java.util.Map;

/** Shunn's manuscript as pages: the lengths of the Word document, in faces as wide as its own. */
final class ManuscriptPages implements PageForm {
    private static final double INCH = 72;
    private static final double SINGLE = 13.8;
    private static final double SIZE = 12;
    private static final double HEAD_BASELINE = INCH / 2 + 11;

    private final PaperSize paper;
    private final Map<String, Integer> lengths;
    private final TypeStyle plain;

    ManuscriptPages(PaperSize paper, ExportTemplate template, int contactLines) {
        this.paper = paper;
        this.lengths = new ManuscriptPage(paper, contactLines).lengths();
        boolean classic = template == ExportTemplate.SHUNN_CLASSIC;
        this.plain = TypeStyle.body(classic ? FontFamily.COURIER : FontFamily.TIMES, SIZE, 2 * SINGLE, Alignment.LEFT, 0)
                .with(classic ? ItalicForm.UNDERLINED : ItalicForm.SLANTED);
    }

    @Override
    public PageStyle page() {
        double height = paper.height() / TWIPS;
        return new PageStyle(paper.width() / TWIPS, height, INCH, INCH, INCH, height - 2 * INCH, PageStyle.Facing.SINGLE);
    }

    @Override
    public PageLook look(TextStyle style) {
        TypeStyle centred = plain.aligned(Alignment.CENTER, 0);
        TypeStyle heading = centred.spaced(0, 0, Keep.WITH_NEXT);
        TypeStyle indented = plain.indented(INCH / 2);
        TypeStyle wide = plain.aligned(Alignment.LEFT, INCH);
        double third = lengths.get("before-chapter") / TWIPS;
        return switch (style) {
            case CONTACT -> PageLook.inText(plain.sized(SIZE, SINGLE));
            case TITLE -> PageLook.inText(centred.spaced(lengths.get("before-title") / TWIPS, 0, Keep.ALONE));
            case BYLINE -> PageLook.inText(centred.spaced(0, 2 * SINGLE, Keep.ALONE));
            case COPYRIGHT -> PageLook.newPage(plain.sized(SIZE, SINGLE), 0);
            case COPYRIGHT_MORE -> PageLook.inText(plain.sized(SIZE, SINGLE).spaced(SIZE, 0, Keep.ALONE));
            case DEDICATION -> PageLook.newPage(centred, third);
            case DEDICATION_MORE, THE_END -> PageLook.inText(centred);
            case EPIGRAPH -> PageLook.newPage(wide, third);
            case EPIGRAPH_MORE -> PageLook.inText(wide);
            case PART_TITLE -> PageLook.newPage(heading, lengths.get("before-part") / TWIPS);
            case CHAPTER_TITLE, MATTER_TITLE -> PageLook.newPage(heading, third);
            case CHAPTER_TITLE_IN_PART, SCENE_BREAK, BLANK_BREAK -> PageLook.inText(heading);
            case CHAPTER_OPENING -> PageLook.newPage(indented, third);
            case BODY_TEXT, FIRST_PARAGRAPH -> PageLook.inText(indented);
        };
    }

    @Override
    public TypeStyle number() {
        return look(TextStyle.CHAPTER_TITLE).type();
    }

    @Override
    public RunningHeads heads(Manuscript manuscript, ExportRequest request) {
        String before = RunningHead.of(manuscript, request.keyword());
        TypeStyle right = plain.aligned(Alignment.RIGHT, 0);
        return (number, side, opening) -> number == 1 ? List.of()
                : List.of(new RunningHeads.HeadLine(before + number, right, HEAD_BASELINE));
    }

    @Override
    public String pauseAtHead() {
        return "#";
    }
}

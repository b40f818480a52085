package app.snowquill.export.page;

/**
 * The paper, the text's place on it and the text's own look. Lengths in points.
 *
 * @param width of the trimmed page
 * @param top from the page's head to the text
 * @param inner from the fold to the text; the left margin where pages do not face
 * @param outer the other side's margin
 * @param textHeight a whole number of lines
 * @param drop from the text's head to a chapter's first line
 */
public record PageStyle(double width, double height, double top, double inner, double outer, double textHeight, double drop,
                        TextStyle body, Facing facing) {
    private static final double INCH = 72;
    private static final double TYPED_LINE = 27.6;
    private static final double BOOK_LINE = 14.25;
    private static final double BOOK_SIZE = 11.25;

    /** Whether left and right pages differ. */
    public enum Facing {
        SINGLE, MIRRORED
    }

    /** William Shunn's modern manuscript: Times, twelve points, double spaced, an inch all round. */
    public static PageStyle modernManuscript(double paperWidth, double paperHeight) {
        return manuscript(paperWidth, paperHeight, TextStyle.body(FontFamily.TIMES, 12, TYPED_LINE, Alignment.LEFT, INCH / 2));
    }

    /** William Shunn's classic manuscript: as typed, italics underlined. */
    public static PageStyle classicManuscript(double paperWidth, double paperHeight) {
        return manuscript(paperWidth, paperHeight, TextStyle.body(FontFamily.COURIER, 12, TYPED_LINE, Alignment.LEFT, INCH / 2)
                .with(ItalicForm.UNDERLINED));
    }

    /** A novel as it is printed, on a page of this trim. */
    public static PageStyle book(double trimWidth, double trimHeight) {
        double top = 64;
        double lines = Math.floor((trimHeight - top - 58) / BOOK_LINE);
        return new PageStyle(trimWidth, trimHeight, top, 58, 50, lines * BOOK_LINE, 6 * BOOK_LINE,
                TextStyle.body(FontFamily.GARAMOND, BOOK_SIZE, BOOK_LINE, Alignment.JUSTIFIED, 16), Facing.MIRRORED);
    }

    /** A file's own text, line by line in typewriter letters. */
    public static PageStyle listing(double paperWidth, double paperHeight) {
        double leading = 13;
        double lines = Math.floor((paperHeight - 1.5 * INCH) / leading);
        return new PageStyle(paperWidth, paperHeight, 0.75 * INCH, 0.75 * INCH, 0.75 * INCH, lines * leading, 0,
                TextStyle.body(FontFamily.COURIER, 9.5, leading, Alignment.LEFT, 0), Facing.SINGLE);
    }

    private static PageStyle manuscript(double width, double height, TextStyle body) {
        double lines = Math.floor((height - 2 * INCH) / body.leading());
        return new PageStyle(width, height, INCH, INCH, INCH, lines * body.leading(), height / 3 - INCH - body.leading() / 2, body,
                Facing.SINGLE);
    }

    public double measure() {
        return width - inner - outer;
    }

    double left(Side side) {
        return facing == Facing.MIRRORED && side == Side.VERSO ? outer : inner;
    }
}

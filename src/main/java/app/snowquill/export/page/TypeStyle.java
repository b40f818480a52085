package app.snowquill.export.page;

/**
 * How a paragraph is set. Lengths in points.
 *
 * @param shape of its plain letters
 * @param leading from one line to the next
 * @param indent of its first line
 * @param inset from both margins
 * @param before empty height above it, but not at a page's head
 * @param tracking added after every letter
 */
public record TypeStyle(FontFamily family, Shape shape, double size, double leading, Alignment alignment, double indent,
                        double inset, double before, double after, double tracking, Keep keep, ItalicForm italics) {

    /** Whether a paragraph may end a page. */
    public enum Keep {
        ALONE,
        /** Never parted from the paragraph that follows, as a heading is. */
        WITH_NEXT
    }

    /** Of a story's running text. */
    public static TypeStyle body(FontFamily family, double size, double leading, Alignment alignment, double indent) {
        return new TypeStyle(family, Shape.PLAIN, size, leading, alignment, indent, 0, 0, 0, 0, Keep.ALONE, ItalicForm.SLANTED);
    }

    public TypeStyle indented(double first) {
        return new TypeStyle(family, shape, size, leading, alignment, first, inset, before, after, tracking, keep, italics);
    }

    public TypeStyle sized(double points, double lineHeight) {
        return new TypeStyle(family, shape, points, lineHeight, alignment, indent, inset, before, after, tracking, keep, italics);
    }

    /** Without an indent. */
    public TypeStyle aligned(Alignment how, double fromMargins) {
        return new TypeStyle(family, shape, size, leading, how, 0, fromMargins, before, after, tracking, keep, italics);
    }

    public TypeStyle shaped(Shape plain, double letterSpace) {
        return new TypeStyle(family, plain, size, leading, alignment, indent, inset, before, after, letterSpace, keep, italics);
    }

    public TypeStyle spaced(double above, double below, Keep with) {
        return new TypeStyle(family, shape, size, leading, alignment, indent, inset, above, below, tracking, with, italics);
    }

    public TypeStyle with(ItalicForm form) {
        return new TypeStyle(family, shape, size, leading, alignment, indent, inset, before, after, tracking, keep, form);
    }
}

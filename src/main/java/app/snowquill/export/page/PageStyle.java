package app.snowquill.export.page;

/**
 * The paper and the text's place on it. Lengths in points.
 *
 * @param width of the trimmed page
 * @param top from the page's head to the text
 * @param inner from the fold to the text; the left margin where pages do not face
 * @param outer the other side's margin
 * @param textHeight best a whole number of lines
 */
public record PageStyle(double width, double height, double top, double inner, double outer, double textHeight, Facing facing) {
    /** Whether left and right pages differ. */
    public enum Facing {
        SINGLE, MIRRORED
    }

    /** Width of the text. */
    public double measure() {
        return width - inner - outer;
    }

    double left(Side side) {
        return facing == Facing.MIRRORED && side == Side.VERSO ? outer : inner;
    }
}

package app.snowquill.export.page;

/** Faces that belong together, one a shape. */
public enum FontFamily {
    /** EB Garamond, for books. */
    GARAMOND(Face.GARAMOND),
    /** Liberation Serif, letter for letter as wide as Times New Roman. */
    TIMES(Face.TIMES),
    /** Liberation Mono, as wide as Courier New. */
    COURIER(Face.COURIER);

    private final Face plain;

    FontFamily(Face plain) {
        this.plain = plain;
    }

    Face face(Shape shape) {
        return Face.values()[plain.ordinal() + shape.ordinal()];
    }
}

package app.snowquill.export.page;

/**
 * How a page begins that is begun on purpose.
 *
 * @param place which side it must be on
 * @param drop empty height above its first line, in points
 */
public record Opening(Place place, Section section, Look look, double drop) {
    /** A page that began because the one before was full. */
    public static final Opening FLOW = new Opening(Place.NEXT, Section.SAME, Look.PLAIN, 0);

    /** Which page it may be. */
    public enum Place {
        NEXT, RIGHT_HAND, LEFT_HAND
    }

    /** Whether counting goes on. */
    public enum Section {
        SAME,
        /** Counts from i, in roman numerals. */
        FRONT,
        /** Counts from 1; goes on counting where the body has begun. */
        BODY
    }

    /** What its margins show. */
    public enum Look {
        PLAIN,
        /** A chapter's first page. */
        OPENING,
        /** A title page, a dedication, the page of a part: the text alone. */
        BARE
    }
}

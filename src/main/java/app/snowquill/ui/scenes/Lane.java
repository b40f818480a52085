package app.snowquill.ui.scenes;

/**
 * What one row shows of one strand.
 *
 * @param ink place of the colour, from 0
 */
record Lane(int ink, Line above, Line below, Sign sign) {
    static final Lane EMPTY = new Lane(0, Line.NONE, Line.NONE, Sign.NONE);

    /** How the strand runs through the upper or lower half of the row. */
    enum Line {
        NONE, HOLDS, BROKEN
    }

    enum Sign {
        NONE, PROACTIVE, REACTIVE
    }
}

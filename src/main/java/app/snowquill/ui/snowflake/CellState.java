package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Step;
import app.snowquill.ui.common.Hexagon;

/**
 * What one cell of the strip shows.
 *
 * @param words the second line: "Current · v7"
 * @param spoken for screen readers: "Step 4, One page, stale"
 */
public record CellState(Step step, Hexagon.Look look, Sign sign, String name, String words, String spoken) {
    /** The icon before the words. */
    public enum Sign {
        EMPTY, CURRENT, STALE, RUNNING, FAILED, LOCKED, EDITED, PARTLY
    }
}

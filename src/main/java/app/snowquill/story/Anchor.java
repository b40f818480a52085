package app.snowquill.story;

import java.util.Optional;

/** Which disaster of step 2, if any, happens in a scene. */
public enum Anchor {
    NONE, DISASTER_1, DISASTER_2, DISASTER_3;

    /** The share of the book's words, in per cent, at which this disaster is expected; empty for {@link #NONE}. */
    public Optional<Integer> expectedPercent() {
        return this == NONE ? Optional.empty() : Optional.of(25 * ordinal());
    }
}

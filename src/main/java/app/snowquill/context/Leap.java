package app.snowquill.context;

/**
 * In how long leaps the beginning of the recent story follows the scene that is written. Between two leaps the recent story only grows at its end,
 * so that a model need not read it anew; a leap leaves half of its length. Follows from the scene's place alone, whatever was asked before.
 */
public enum Leap {
    TWELVE(12), EIGHT(8), FOUR(4), TWO(2), ONE(1);

    private static final String PREFIX = "leap/";
    private final int scenes;

    Leap(int scenes) {
        this.scenes = scenes;
    }

    /** How many scenes stand together between two leaps. */
    public int scenes() {
        return scenes;
    }

    /** Where those begin among which a scene stands. @param at the scene's place in reading order */
    public int from(int at) {
        return at / scenes * scenes;
    }

    /**
     * Where the recent story begins.
     *
     * @param at how many scenes are read before the one that is written
     * @return how many are read before the first of the recent story, at most {@code at}
     */
    public int begin(int at) {
        return Math.max(0, from(at) - left());
    }

    /** Scenes that the recent story holds just before the next leap. */
    public int most() {
        return scenes + left() - 1;
    }

    /** Scenes that a leap leaves. */
    private int left() {
        return Math.max(1, scenes / 2);
    }

    /** The tag of a scene's prose that is still recent by leaps of this length. */
    public String tag() {
        return PREFIX + scenes;
    }
}

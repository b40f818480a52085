package app.snowquill.export;

/** What stands between two scenes of a chapter. */
public enum SceneBreakMark {
    HASH("#"), STARS("* * *"), BLANK_LINE("");

    private final String mark;

    SceneBreakMark(String mark) {
        this.mark = mark;
    }

    /** Empty for a blank line. */
    String mark() {
        return mark;
    }
}

package app.snowquill.pipeline.outline;

/** What stands between the texts of two scenes that become one. */
public enum Seam {
    /** A line with the sign that exporters print as a scene break. */
    BREAK,
    PARAGRAPH
}

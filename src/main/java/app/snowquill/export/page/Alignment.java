package app.snowquill.export.page;

/** How lines stand between the margins. Left and right are those of a text that runs from left to right. */
public enum Alignment {
    LEFT, CENTER, RIGHT, JUSTIFIED
}

package app.snowquill.settings;

/** Where the window was, in pixels; while maximised, where it goes back to. */
public record WindowPlace(double x, double y, double width, double height, Extent extent) {
    /** How much of the screen it takes. */
    public enum Extent {
        NORMAL, MAXIMIZED
    }
}

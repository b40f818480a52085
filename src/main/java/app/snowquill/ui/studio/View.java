package app.snowquill.ui.studio;

/** What the middle of the window shows. */
public enum View {
    PLAN, WRITE
}

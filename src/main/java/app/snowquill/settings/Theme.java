package app.snowquill.settings;

/** The window's colours. SYSTEM follows the desktop's. */
public enum Theme {
    LIGHT, DARK, SYSTEM
}

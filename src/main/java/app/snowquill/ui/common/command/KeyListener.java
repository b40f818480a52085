package app.snowquill.ui.common.command;

/** Who hears a command's key. */
public enum KeyListener {
    /** The window, before anybody else. */
    WINDOW,
    /** The window, where nobody else took it: a text field undoes its own typing first. */
    WINDOW_LAST,
    /** The panel that it belongs to. */
    PANEL
}

package app.snowquill.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A key in a small box, such as Ctrl S; on a Mac with that machine's signs. */
public final class KeyHint extends Label {
    public KeyHint(String keys) {
        super(System.getProperty("os.name", "").startsWith("Mac") ? keys.replace("Ctrl ", "⌘").replace("Alt ", "⌥")
                .replace("Shift ", "⇧") : keys);
        getStyleClass().add("key-hint");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }
}

package app.snowquill.ui.common;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The square of 16 px that stands for a point-of-view character: an initial on the character's colour. */
public final class PovChip extends Label {
    private static final int COLOURS = 8;

    /** @param index place of the character in the book's list, from 0; colours repeat after eight */
    public PovChip(String name, int index) {
        getStyleClass().add("pov-chip");
        show(name, index);
    }

    /** Shows another character; below 0 stands for one the book does not know. */
    public void show(String name, int index) {
        getStyleClass().removeIf(style -> style.matches("pov-\\d"));
        getStyleClass().add("pov-" + (index < 0 ? COLOURS : index % COLOURS + 1));
        setText(name.isBlank() ? "?" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT));
        setTooltip(name.isBlank() ? null : new Tooltip(name));
        setAccessibleText(name);
    }
}

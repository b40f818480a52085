package app.snowquill.ui.common;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Feather icons in the studio's sizes. Their colour comes from the sheet: muted, or that of a style class such as "machine". */
public final class Icons {
    private Icons() {
    }

    /** 14 px, beside words. */
    public static FontIcon small(Ikon ikon, String... styles) {
        return sized(ikon, 14, styles);
    }

    /** 16 px, alone in a button. */
    public static FontIcon button(Ikon ikon, String... styles) {
        return sized(ikon, 16, styles);
    }

    /** Words that may take several lines, with an icon before the first of them. */
    public static HBox beforeLines(FontIcon icon, Label words) {
        HBox.setMargin(icon, new Insets(2, 0, 0, 0));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(6, icon, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /** @param pixels 12, 14, 16, 20 or 28 */
    public static FontIcon sized(Ikon ikon, int pixels, String... styles) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("icon-" + pixels);
        icon.getStyleClass().addAll(styles);
        icon.setIconSize(pixels);
        return icon;
    }
}

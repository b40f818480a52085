package app.snowquill.ui.common;

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

    /** @param pixels 12, 14, 16, 20 or 28 */
    public static FontIcon sized(Ikon ikon, int pixels, String... styles) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("icon-" + pixels);
        icon.getStyleClass().addAll(styles);
        icon.setIconSize(pixels);
        return icon;
    }
}

package app.snowquill.ui.common;

import org.kordamp.ikonli.Ikon;

/**
 * A short word about something that has been done.
 *
 * @param detail second line; may be blank
 * @param actionName what the link says; blank for none
 */
public record Toast(Ikon ikon, String title, String detail, String actionName, Runnable action) {
    public static Toast of(Ikon ikon, String title) {
        return new Toast(ikon, title, "", "", () -> {
        });
    }
}

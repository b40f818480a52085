package app.snowquill.ui.studio;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What the middle of the window shows. Each keeps its key whichever others are there. */
public enum View {
    PLAN(1, Feather.COMPASS), WRITE(2, Feather.FEATHER), SCENES(3, Feather.LIST), BIBLE(4, Feather.BOOK), ARCHIVE(5, Feather.SEARCH),
    ACTIVITY(6, Feather.ACTIVITY);

    private final int digit;
    private final Ikon icon;

    View(int digit, Ikon icon) {
        this.digit = digit;
        this.icon = icon;
    }

    /** Ctrl with this digit opens the view. */
    int digit() {
        return digit;
    }

    Ikon icon() {
        return icon;
    }
}

package app.snowquill.ui.context;

import app.snowquill.context.ElementKind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The sign of each kind of element. */
final class ElementIcons {
    private ElementIcons() {
    }

    static Ikon of(ElementKind kind) {
        return switch (kind) {
            case INSTRUCTIONS -> Feather.SETTINGS;
            case STYLE -> Feather.FEATHER;
            case PLOT -> Feather.COMPASS;
            case WORLD -> Feather.BOOK;
            case STORY_SO_FAR, PROSE -> Feather.FILE_TEXT;
            case CHARACTER -> Feather.USER;
            case FACTS -> Feather.CHECK_CIRCLE;
            case CARD -> Feather.LAYOUT;
            case NOTE -> Feather.EDIT_2;
            case REQUEST -> Feather.MESSAGE_CIRCLE;
        };
    }
}

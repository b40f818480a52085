package app.snowquill.launcher;

import app.snowquill.ui.common.Theme;
import java.util.Locale;

/** Light or dark, as the author set it or as the desktop says. JavaFX 21 can't be asked, the environment sometimes can. */
final class SystemShade {
    private SystemShade() {
    }

    static Theme.Shade of(app.snowquill.settings.Theme chosen) {
        return switch (chosen) {
            case LIGHT -> Theme.Shade.LIGHT;
            case DARK -> Theme.Shade.DARK;
            case SYSTEM -> String.valueOf(System.getenv("GTK_THEME")).toLowerCase(Locale.ROOT).contains("dark")
                    ? Theme.Shade.DARK : Theme.Shade.LIGHT;
        };
    }
}

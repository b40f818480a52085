package app.snowquill.ui.common;

import java.util.Locale;

/** What a colour says. Ink is the author, frost the machine; amber is stale or a warning, brick a failure. */
public enum Tone {
    NEUTRAL, ACCENT, MACHINE, WARNING, DANGER;

    /** The style class of this tone. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}

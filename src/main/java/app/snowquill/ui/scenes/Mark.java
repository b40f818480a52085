package app.snowquill.ui.scenes;

import app.snowquill.ui.common.Tone;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What the author should see of a scene; of several the first is shown and all are told. */
record Mark(Kind kind, int count) {
    enum Kind {
        WRITING(Feather.LOADER, Tone.MACHINE), BROKEN_LINK(Feather.LINK_2, Tone.DANGER), ERROR(Feather.ALERT_OCTAGON, Tone.DANGER),
        STALE(Feather.REFRESH_CW, Tone.WARNING), DISASTER(Feather.ANCHOR, Tone.ACCENT), FINDING(Feather.ALERT_TRIANGLE, Tone.WARNING);

        private final Ikon icon;
        private final Tone tone;

        Kind(Ikon icon, Tone tone) {
            this.icon = icon;
            this.tone = tone;
        }

        Ikon icon() {
            return icon;
        }

        Tone tone() {
            return tone;
        }
    }
}

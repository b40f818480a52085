package app.snowquill.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/** A rounded label of a few words, 20 px high. */
public final class Chip extends Label {
    public Chip(String text, Tone tone) {
        super(text);
        getStyleClass().addAll("chip", tone.style());
        setMinWidth(Region.USE_PREF_SIZE);
    }

    public Chip(String text, Tone tone, Ikon ikon) {
        this(text, tone);
        setGraphic(Icons.sized(ikon, 12, tone.style()));
    }

    /** The small kind, 15 px, for counts beside a tab or a title. */
    public static Chip badge(String text, Tone tone) {
        Chip badge = new Chip(text, tone);
        badge.getStyleClass().add("badge");
        return badge;
    }
}

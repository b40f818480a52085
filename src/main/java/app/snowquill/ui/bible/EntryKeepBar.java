package app.snowquill.ui.bible;

import app.snowquill.pipeline.Impact;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Says what keeping a character's edits would make stale, and keeps them or takes them back. Gone while there are none. */
final class EntryKeepBar extends HBox {
    private final Strings strings;
    private final Label sentence = new Label();

    EntryKeepBar(Strings strings, Runnable keeps, Runnable undoes) {
        super(12);
        this.strings = strings;
        setId("entry-keep-bar");
        getStyleClass().add("entry-keep-bar");
        setAlignment(Pos.CENTER_LEFT);
        sentence.getStyleClass().addAll("dense", "strong");
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button undo = Buttons.plain(strings.text("bible.undo-edits"), undoes);
        undo.setId("entry-undo-edits");
        Button keep = Buttons.withKey(Buttons.primary(strings.text("bible.keep"), keeps), "Ctrl S");
        keep.setId("entry-keep");
        getChildren().addAll(Icons.button(Feather.REFRESH_CW, "warning"), sentence, undo, keep);
        show(0, Optional.empty());
    }

    /** @param edits how many fields read otherwise */
    void show(int edits, Optional<Impact> impact) {
        setVisible(edits > 0);
        setManaged(edits > 0);
        sentence.setText(impact.map(found -> strings.text("bible.impact", edits, found.staled().size())).orElse(""));
    }
}

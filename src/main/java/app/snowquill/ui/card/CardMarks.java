package app.snowquill.ui.card;

import app.snowquill.scene.CardChange;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Tone;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** A word about the whole card, over its fields, with what can be done about it. */
final class CardMarks extends VBox {
    CardMarks() {
        super(8);
        clear();
    }

    void clear() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    /** Beneath the mark added last: what would change, old over new. */
    void addChanges(List<CardChange> changes) {
        VBox mark = (VBox) getChildren().get(getChildren().size() - 1);
        VBox lines = new VBox(3);
        lines.getStyleClass().add("card-changes");
        for (CardChange change : changes) {
            for (String side : List.of("before", "after")) {
                String text = side.equals("before") ? change.before() : change.after();
                if (!text.isBlank()) {
                    Label line = new Label((side.equals("before") ? "\u2212 " : "+ ") + text);
                    line.setWrapText(true);
                    line.setMinHeight(Region.USE_PREF_SIZE);
                    line.getStyleClass().addAll("caption", side);
                    lines.getChildren().add(line);
                }
            }
        }
        mark.getChildren().add(1, lines);
    }

    void add(Tone tone, Ikon ikon, String sentence, List<Button> actions) {
        Label words = new Label(sentence, Icons.small(ikon, tone.style()));
        words.setWrapText(true);
        words.setGraphicTextGap(8);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("dense");
        HBox row = new HBox(8);
        for (Button action : actions) {
            action.getStyleClass().add("small");
            row.getChildren().add(action);
        }
        VBox mark = new VBox(8, words, row);
        mark.getStyleClass().addAll("card-mark", tone.style());
        getChildren().add(mark);
        setVisible(true);
        setManaged(true);
    }
}

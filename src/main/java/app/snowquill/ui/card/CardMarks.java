package app.snowquill.ui.card;

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

    void add(Tone tone, Ikon ikon, String sentence, List<Button> actions) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("dense");
        HBox row = new HBox(8);
        for (Button action : actions) {
            action.getStyleClass().add("small");
            row.getChildren().add(action);
        }
        VBox mark = new VBox(8, Icons.beforeLines(Icons.small(ikon, tone.style()), words), row);
        mark.getStyleClass().addAll("card-mark", tone.style());
        getChildren().add(mark);
        setVisible(true);
        setManaged(true);
    }
}

package app.snowquill.ui.common;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** What stands where there is nothing yet: an icon, what this is, what to do, and one or two buttons. */
public final class EmptyState extends VBox {
    public EmptyState(Ikon ikon, String title, String sentence, Button... buttons) {
        getStyleClass().add("empty-state");
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        heading.setWrapText(true);
        Label words = new Label(sentence);
        words.getStyleClass().add("sentence");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(buttons);
        row.getStyleClass().add("buttons");
        for (Button button : buttons) {
            button.getStyleClass().add("small");
        }
        getChildren().addAll(Icons.sized(ikon, 28, "subtle"), heading, words, row);
        VBox.setMargin(heading, new Insets(4, 0, 0, 0));
    }
}

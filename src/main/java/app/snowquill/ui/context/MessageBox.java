package app.snowquill.ui.context;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Tone;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A framed message: a sign, a line that says it, and a line that says more. */
final class MessageBox extends HBox {
    private final FontIcon icon;
    private final Label title = new Label();
    private final Label detail = new Label();

    MessageBox(Ikon ikon, Tone tone) {
        super(10);
        getStyleClass().addAll("message-box", tone.style());
        setAlignment(Pos.TOP_LEFT);
        icon = Icons.button(ikon, tone.style());
        title.getStyleClass().addAll("dense", "strong");
        detail.getStyleClass().addAll("dense", "muted");
        VBox lines = new VBox(title, detail);
        HBox.setHgrow(lines, Priority.ALWAYS);
        for (Label label : new Label[] {title, detail}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        HBox.setMargin(icon, new Insets(1, 0, 0, 0));
        getChildren().addAll(icon, lines);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    void show(Ikon ikon, String sentence, String more) {
        icon.setIconCode(ikon);
        show(sentence, more);
    }

    void show(String sentence, String more) {
        title.setText(sentence);
        detail.setText(more);
        detail.setVisible(!more.isBlank());
        detail.setManaged(!more.isBlank());
        setAccessibleText(sentence + " " + more);
    }
}

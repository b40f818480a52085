package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says why a document could not be written, what was kept, what is next; shows the model's raw answer on demand. */
final class FailureCard extends HBox {
    FailureCard(DocumentInfo info, Strings strings, Runnable retry) {
        super(12);
        getStyleClass().addAll("card", "failure");
        Label title = new Label(strings.text("snowflake.failure"));
        title.getStyleClass().add("strong");
        VBox text = new VBox(4, title, line(info.failure()), line(info.versions() > 0
                ? strings.text("snowflake.failure-kept", info.versions()) : strings.text("snowflake.failure-kept-none")));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button again = Buttons.primary(strings.text("snowflake.retry"), retry);
        again.getStyleClass().add("small");
        again.setId("retry");
        HBox buttons = new HBox(8, again);
        buttons.getStyleClass().add("buttons");
        text.getChildren().add(buttons);
        if (!info.rawAnswer().isBlank()) {
            GrowingTextArea raw = new GrowingTextArea(3);
            raw.setText(info.rawAnswer());
            raw.setEditable(false);
            raw.getStyleClass().add("raw");
            Button show = Buttons.plain(strings.text("snowflake.raw"), () -> {
                if (!text.getChildren().remove(raw)) {
                    text.getChildren().add(raw);
                }
            });
            show.getStyleClass().add("small");
            buttons.getChildren().add(show);
        }
        getChildren().addAll(Icons.sized(Feather.ALERT_OCTAGON, 20, "danger"), text);
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("dense", "muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}

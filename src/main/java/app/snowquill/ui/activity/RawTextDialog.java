package app.snowquill.ui.activity;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the model answered when it could not be used, to be read and copied. 640 x 440 px. */
final class RawTextDialog extends VBox {
    RawTextDialog(String text, Strings strings, Runnable close) {
        getStyleClass().add("raw-dialog");
        setId("raw-dialog");
        Label title = new Label(strings.text("activity.raw-title"));
        title.getStyleClass().add("dialog-title");
        Label why = new Label(strings.text("activity.raw-words"));
        why.getStyleClass().addAll("dense", "muted");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        TextArea area = new TextArea(text);
        area.setId("raw-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(title.getText());
        VBox.setVgrow(area, Priority.ALWAYS);
        Button copy = Buttons.plain(strings.text("activity.copy"), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.setId("raw-copy");
        copy.getStyleClass().add("large");
        Button away = Buttons.primary(strings.text("activity.close"), close);
        away.setId("raw-close");
        away.setCancelButton(true);
        away.getStyleClass().add("large");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(title, why, area, new HBox(8, space, copy, away));
    }
}

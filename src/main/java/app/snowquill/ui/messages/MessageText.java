package app.snowquill.ui.messages;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The lines of a message card. */
final class MessageText {
    private MessageText() {
    }

    static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        return title;
    }

    /** @param lead what stands before the words in a heavier face; may be blank */
    static TextFlow line(String lead, String words) {
        Text rest = new Text(lead.isBlank() ? words : " " + words);
        rest.getStyleClass().add("rest");
        TextFlow line = new TextFlow(rest);
        if (!lead.isBlank()) {
            Text first = new Text(lead);
            first.getStyleClass().add("lead-word");
            line.getChildren().add(0, first);
        }
        line.getStyleClass().add("message-line");
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    static HBox buttons(Button... buttons) {
        HBox row = new HBox(8, buttons);
        row.getStyleClass().add("message-buttons");
        for (Button button : buttons) {
            button.getStyleClass().add("small");
        }
        return row;
    }
}

package app.snowquill.ui.messages;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says what happened, what was kept and what is next, with at most one primary button; the code stands small in the corner. */
public final class FailureCard extends HBox {
    public FailureCard(Failure failure, Strings strings, Button... buttons) {
        this(failure, strings, Icons.sized(Feather.ALERT_OCTAGON, 20, "danger"), buttons);
    }

    /** @param sign stands before the title */
    public FailureCard(Failure failure, Strings strings, Node sign, Button... buttons) {
        super(12);
        getStylesheets().add(FailureCard.class.getResource("messages.css").toExternalForm());
        getStyleClass().addAll("card", "message-card");
        Label title = MessageText.title(failure.title());
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(12, title);
        if (!failure.code().isBlank()) {
            Label code = new Label(failure.code());
            code.getStyleClass().addAll("caption", "subtle");
            code.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(code);
        }
        VBox text = new VBox(4, head);
        if (!failure.detail().isBlank()) {
            text.getChildren().add(MessageText.line("", failure.detail()));
        }
        if (!failure.kept().isBlank()) {
            text.getChildren().add(MessageText.line(strings.text("messages.kept"), failure.kept()));
        }
        if (!failure.next().isBlank()) {
            text.getChildren().add(MessageText.line(strings.text("messages.next"), failure.next()));
        }
        if (buttons.length > 0) {
            text.getChildren().add(MessageText.buttons(buttons));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(sign, text);
        setAccessibleText(failure.title() + ". " + failure.detail());
    }
}

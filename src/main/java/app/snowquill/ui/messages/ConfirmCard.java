package app.snowquill.ui.messages;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** Asks before something that can't be taken back easily. Enter takes the first button, Escape the second. */
public final class ConfirmCard extends HBox {
    /** What the card asks. The {@code no} button does not do it. */
    public record Question(Ikon ikon, String title, String sentence, String yes, String no) {
    }

    public ConfirmCard(Question question, Runnable yes, Runnable no) {
        super(12);
        getStylesheets().add(ConfirmCard.class.getResource("messages.css").toExternalForm());
        getStyleClass().addAll("message-card", "dialog-card");
        setMaxHeight(USE_PREF_SIZE);
        Button first = Buttons.primary(question.yes(), yes);
        first.setDefaultButton(true);
        first.setId("confirm-yes");
        Button second = Buttons.plain(question.no(), no);
        second.setCancelButton(true);
        second.setId("confirm-no");
        VBox text = new VBox(4, MessageText.title(question.title()), MessageText.line("", question.sentence()),
                MessageText.buttons(first, second));
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(Icons.sized(question.ikon(), 20, "warning"), text);
    }
}

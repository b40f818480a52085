package app.snowquill.ui.messages;

import app.snowquill.pipeline.AwayAnswer;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks before text leaves this computer: what goes out, what stays, and three answers. Escape sends nothing. */
public final class AwayCard extends HBox {
    private final List<Button> buttons = new ArrayList<>();
    private final Label note = new Label();
    private final Strings strings;

    /** Whether there is a model on this computer that can do it instead. */
    public enum Local {
        THERE, NONE
    }

    /**
     * @param goesOut a few words for what is sent, with how much and where to
     * @param answer told once; for {@link AwayAnswer#LOCAL} the card stays until it is closed
     */
    public AwayCard(String goesOut, Local local, Strings strings, Consumer<AwayAnswer> answer) {
        super(12);
        this.strings = strings;
        getStylesheets().add(AwayCard.class.getResource("messages.css").toExternalForm());
        getStyleClass().addAll("message-card", "dialog-card");
        setId("away-card");
        setMaxHeight(USE_PREF_SIZE);
        if (local == Local.THERE) {
            add(Buttons.primary(strings.text("messages.away-local"), () -> answer.accept(AwayAnswer.LOCAL)), "away-local");
        }
        add(Buttons.plain(strings.text("messages.away-once"), () -> answer.accept(AwayAnswer.ONCE)), "away-once");
        add(Buttons.plain(strings.text("messages.away-always"), () -> answer.accept(AwayAnswer.ALWAYS)), "away-always");
        Button close = Buttons.icon(Feather.X, strings.text("messages.away-not-now"), () -> answer.accept(AwayAnswer.NOT_NOW));
        close.setId("away-not-now");
        Label title = MessageText.title(strings.text("messages.away-title"));
        HBox.setHgrow(title, Priority.ALWAYS);
        note.getStyleClass().addAll("dense", "muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        present(false);
        HBox head = new HBox(8, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox text = new VBox(4, head, MessageText.line(strings.text("messages.away-out"), goesOut),
                MessageText.line(strings.text("messages.away-stays"), strings.text(local == Local.THERE
                        ? "messages.away-rest-local" : "messages.away-rest")), note,
                MessageText.buttons(buttons.toArray(Button[]::new)));
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(Icons.sized(Feather.UPLOAD_CLOUD, 20, "warning"), text);
        setAccessibleText(strings.text("messages.away-title") + ". " + strings.text("messages.away-out") + " " + goesOut);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                answer.accept(AwayAnswer.NOT_NOW);
            }
        });
    }

    /** The first button, where the focus belongs: the one that sends nothing, where there is one. */
    public Button first() {
        return buttons.get(0);
    }

    /** While the local model is being loaded. */
    public void showLoading() {
        buttons.forEach(button -> button.setDisable(true));
        note.getStyleClass().remove("danger");
        note.setText(strings.text("messages.away-loading"));
        present(true);
    }

    /** The local model can't be used; the question stands. */
    public void showFailure(String sentence) {
        buttons.forEach(button -> button.setDisable(false));
        note.getStyleClass().add("danger");
        note.setText(sentence);
        present(true);
    }

    private void present(boolean there) {
        note.setVisible(there);
        note.setManaged(there);
    }

    private void add(Button button, String id) {
        button.setId(id);
        buttons.add(button);
    }
}

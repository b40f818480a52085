package app.snowquill.ui.chat;

import app.snowquill.pipeline.agents.ChatQuestion.Place;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where a question is written. Enter or Ctrl+Enter asks, Shift+Enter begins a line, Esc stops the answer or gives up another wording. On the window's thread. */
final class AskBox extends VBox {
    private final GrowingTextArea text = new GrowingTextArea(2);
    private final ChatViewModel model;
    private final BiConsumer<String, Place> ask;
    private final Button asks;
    private final Button stop;
    private Place place = Place.NEXT;
    private boolean modelThere = true;

    AskBox(Strings strings, ChatViewModel model, BiConsumer<String, Place> ask) {
        this.model = model;
        this.ask = ask;
        getStyleClass().add("chat-ask");
        setSpacing(6);
        text.setId("chat-question");
        text.setPromptText(strings.text("chat.prompt"));
        text.setAccessibleText(strings.text("chat.prompt"));
        this.asks = Buttons.withKey(Buttons.primary(strings.text("chat.send"), this::send), "Enter");
        this.stop = Buttons.withKey(Buttons.machine(strings.text("chat.stop"), Feather.SQUARE, model::stop), "Esc");
        asks.setId("chat-send");
        stop.setId("chat-stop");
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::takeKey);
        text.textProperty().addListener(property -> enable());
        getChildren().addAll(text, new HBox(8, asks, stop));
        show(Optional.empty());
    }

    void show(Optional<ChatViewModel.Asking> asking) {
        boolean writing = asking.filter(ChatViewModel.Asking::isWriting).isPresent();
        stop.setVisible(writing);
        stop.setManaged(writing);
        enable();
    }

    void showModel(boolean there) {
        modelThere = there;
        enable();
    }

    /** The last question stands here again; what is asked now takes its place. */
    void edit(String question) {
        place = Place.INSTEAD_OF_LAST;
        text.setText(question);
        text.requestFocus();
        text.end();
    }

    /** What is written, which is then no longer there. */
    String taken() {
        String words = text.getText().strip();
        text.clear();
        place = Place.NEXT;
        return words;
    }

    @Override
    public void requestFocus() {
        text.requestFocus();
    }

    private void send() {
        Place where = place;
        if (!asks.isDisabled()) {
            ask.accept(taken(), where);
        }
    }

    private void takeKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            text.replaceSelection("\n");
        } else if (event.getCode() == KeyCode.ENTER) {
            send();
        } else if (event.getCode() == KeyCode.ESCAPE && stop.isVisible()) {
            model.stop();
        } else if (event.getCode() == KeyCode.ESCAPE && place == Place.INSTEAD_OF_LAST) {
            taken();
        } else {
            return;
        }
        event.consume();
    }

    private void enable() {
        asks.setDisable(!modelThere || text.getText().isBlank());
    }
}

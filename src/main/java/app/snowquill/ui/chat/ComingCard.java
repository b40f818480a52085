package app.snowquill.ui.chat;

import app.snowquill.ui.common.Buttons;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A question and as much of its answer as has come, or why there is none. On the window's thread. */
final class ComingCard extends VBox {
    private final Label text = new Label();
    private final String reading;

    ComingCard(ChatViewModel.Asking asking, ChatWords words, ChatViewModel model) {
        setSpacing(6);
        getStyleClass().add("chat-turn");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().add("chat-coming");
        String question = asking.question().operation().map(one -> words.asked(one, asking.question().text())).orElse(asking.question().text());
        getChildren().addAll(TurnCard.question(question), TurnCard.who(words.who(asking.question().of())), text);
        if (!asking.isWriting()) {
            Label failure = new Label(asking.failure());
            failure.setId("chat-failure");
            failure.setWrapText(true);
            failure.setMinHeight(USE_PREF_SIZE);
            failure.getStyleClass().add("danger");
            getChildren().addAll(failure, new HBox(8, Buttons.plain(words.strings().text("chat.again"), () -> model.again(asking.question().text()))));
        }
        this.reading = words.strings().text("chat.reading");
        show(asking);
    }

    void show(ChatViewModel.Asking asking) {
        text.setText(asking.text().isBlank() && asking.isWriting() ? reading : asking.text());
    }
}

package app.snowquill.ui.common;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Lies over the window and shows toasts at its lower right; each stays six seconds, longer under the pointer. */
public final class ToastLayer extends VBox {
    public ToastLayer() {
        super(8);
        setAlignment(Pos.BOTTOM_RIGHT);
        setPadding(new Insets(0, 16, 42, 0));
        setPickOnBounds(false);
    }

    public void show(Toast toast) {
        HBox card = card(toast);
        FadeTransition in = new FadeTransition(Duration.millis(160), card);
        in.setFromValue(0);
        in.setToValue(1);
        PauseTransition stay = new PauseTransition(Duration.seconds(6));
        stay.setOnFinished(event -> getChildren().remove(card));
        card.setOnMouseEntered(event -> stay.pause());
        card.setOnMouseExited(event -> stay.play());
        getChildren().add(card);
        in.play();
        stay.play();
    }

    private HBox card(Toast toast) {
        Label title = new Label(toast.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        VBox words = new VBox(title);
        if (!toast.detail().isBlank()) {
            Label detail = new Label(toast.detail());
            detail.getStyleClass().addAll("dense", "muted");
            detail.setWrapText(true);
            words.getChildren().add(detail);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox((Node) Icons.button(toast.ikon()), words);
        card.getStyleClass().add("toast");
        if (!toast.actionName().isBlank()) {
            Hyperlink action = Buttons.link(toast.actionName(), () -> {
                getChildren().remove(card);
                toast.action().run();
            });
            action.setMinWidth(USE_PREF_SIZE);
            card.getChildren().add(action);
        }
        card.setAccessibleText(toast.title() + ". " + toast.detail());
        return card;
    }
}

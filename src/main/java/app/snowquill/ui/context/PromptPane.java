package app.snowquill.ui.context;

import app.snowquill.context.ContextLook;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The whole prompt as it would be sent: what the model is told of its task, and what it is told of the book. */
final class PromptPane extends VBox {
    private final TextArea system = area("prompt-system");
    private final TextArea user = area("prompt-user");
    private final Label hash = new Label();
    private final Strings strings;
    private String whole = "";

    PromptPane(Strings strings, Consumer<String> copy, Runnable back) {
        super(8);
        this.strings = strings;
        getStyleClass().add("prompt-pane");
        Label title = new Label(strings.text("context.prompt"));
        title.getStyleClass().addAll("dense", "strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        hash.getStyleClass().addAll("caption", "subtle");
        hash.setMinWidth(0);
        hash.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hash, Priority.ALWAYS);
        Button copyAll = Buttons.plain(strings.text("context.copy-prompt"), () -> copy.accept(whole));
        copyAll.setId("copy-prompt");
        copyAll.getStyleClass().add("small");
        copyAll.setGraphic(Icons.small(Feather.COPY));
        Button away = Buttons.plain(strings.text("context.back"), back);
        away.setId("back-to-elements");
        away.getStyleClass().add("small");
        HBox head = new HBox(8, title, hash, copyAll, away);
        head.setAlignment(Pos.CENTER_LEFT);
        system.setAccessibleText(strings.text("context.system"));
        user.setAccessibleText(strings.text("context.user"));
        system.setMinHeight(80);
        system.setPrefHeight(150);
        system.setMaxHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(user, Priority.ALWAYS);
        getChildren().addAll(head, heading("context.system"), system, heading("context.user"), user);
    }

    void show(ContextLook look) {
        say(system, look.system());
        say(user, look.user());
        whole = look.system() + "\n\n" + look.user();
        hash.setText(look.promptHash().isBlank() ? "" : strings.text("context.hash", look.promptHash()));
    }

    @Override
    public void requestFocus() {
        user.requestFocus();
    }

    private static void say(TextArea area, String text) {
        if (!area.getText().equals(text)) {
            area.setText(text);
        }
    }

    private Label heading(String key) {
        Label label = new Label(strings.text(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private static TextArea area(String id) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("prompt-text");
        return area;
    }
}

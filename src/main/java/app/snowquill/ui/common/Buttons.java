package app.snowquill.ui.common;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/** Makes the studio's buttons. An icon button always bears its name, as tooltip and for screen readers. */
public final class Buttons {
    private Buttons() {
    }

    /** The one button of a surface that is the next thing to do. */
    public static Button primary(String text, Runnable action) {
        return styled(text, action, "accent");
    }

    public static Button plain(String text, Runnable action) {
        return styled(text, action);
    }

    /** Without frame, for what is rarely needed. */
    public static Button flat(String text, Ikon ikon, Runnable action) {
        Button button = styled(text, action, "flat");
        button.setGraphic(Icons.small(ikon));
        return button;
    }

    /** Sets the model to work. */
    public static Button machine(String text, Ikon ikon, Runnable action) {
        Button button = styled(text, action, "machine");
        button.setGraphic(Icons.small(ikon));
        return button;
    }

    public static Button icon(Ikon ikon, String name, Runnable action) {
        Button button = styled("", action, "icon-button");
        button.setGraphic(Icons.button(ikon));
        name(button, name);
        return button;
    }

    public static ToggleButton iconToggle(Ikon ikon, String name) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(Icons.button(ikon));
        button.getStyleClass().add("icon-button");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /** Shows the key that does the same, behind the words. */
    public static Button withKey(Button button, String key) {
        KeyHint hint = new KeyHint(key);
        if (button.getGraphic() == null) {
            button.setGraphic(hint);
            button.setContentDisplay(ContentDisplay.RIGHT);
        } else {
            Label words = new Label();
            words.textProperty().bind(button.textProperty());
            HBox both = new HBox(6, button.getGraphic(), words, hint);
            both.setAlignment(Pos.CENTER);
            both.getStyleClass().add("inside");
            button.setGraphic(both);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
        return button;
    }

    public static void name(Button button, String name) {
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
    }

    private static Button styled(String text, Runnable action, String... styles) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}

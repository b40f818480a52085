package app.snowquill.ui.rescue;

import app.snowquill.ui.common.Icons;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** A card over the window, 620 px wide: a title, what there is to say, perhaps a list, and what can be done. */
public final class RescueCard extends HBox {
    private static final int LINES_SHOWN = 6;
    private static final int LINE_HEIGHT = 28;

    /** How it looks: the sign before the title, and its colour's style class. */
    public enum Sign {
        GOOD, BAD, WORKING
    }

    private final VBox text = new VBox(6);

    public RescueCard(Sign sign, Ikon ikon, String title) {
        super(12);
        getStylesheets().add(RescueCard.class.getResource("rescue.css").toExternalForm());
        getStyleClass().add("rescue-card");
        setAccessibleText(title);
        Label head = line(title);
        head.getStyleClass().setAll("label", "strong");
        head.setId("rescue-title");
        text.getChildren().add(head);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(Icons.sized(ikon, 20, switch (sign) {
            case GOOD -> "success";
            case BAD -> "danger";
            case WORKING -> "accent";
        }), text);
    }

    public RescueCard says(String sentence) {
        text.getChildren().add(line(sentence));
        return this;
    }

    /** A bar that moves as long as the card is shown: how long it takes depends on the disk. */
    public RescueCard moves() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("rescue-progress");
        text.getChildren().add(bar);
        return this;
    }

    /** @param name for screen readers */
    public RescueCard lists(List<String> lines, String name) {
        if (!lines.isEmpty()) {
            ListView<String> list = new ListView<>();
            list.getItems().setAll(lines);
            list.setId("rescue-list");
            list.setAccessibleText(name);
            list.getStyleClass().add("rescue-list");
            list.setPrefHeight(Math.min(LINES_SHOWN, lines.size()) * LINE_HEIGHT + 14);
            list.setMinHeight(USE_PREF_SIZE);
            text.getChildren().add(list);
        }
        return this;
    }

    public RescueCard offers(Button... buttons) {
        HBox row = new HBox(8, buttons);
        row.getStyleClass().add("rescue-buttons");
        for (Node button : buttons) {
            button.getStyleClass().add("small");
        }
        text.getChildren().add(row);
        return this;
    }

    private static Label line(String sentence) {
        Label line = new Label(sentence);
        line.getStyleClass().addAll("dense", "muted");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }
}

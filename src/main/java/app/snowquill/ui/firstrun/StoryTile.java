package app.snowquill.ui.firstrun;

import app.snowquill.ui.common.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;

/** A button that opens a story: an icon, a title, and a line of what it is. */
final class StoryTile extends Button {
    private static final String NEXT = "next";

    StoryTile(Ikon ikon, String title, String line, Runnable open) {
        Label heading = new Label(title);
        heading.getStyleClass().addAll("dense", "strong");
        Label words = new Label(line);
        words.getStyleClass().addAll("caption", "muted");
        GridPane content = new GridPane();
        content.setHgap(10);
        content.setVgap(1);
        content.addRow(0, Icons.button(ikon), heading);
        content.add(words, 1, 1);
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(title + ". " + line);
        getStyleClass().add("story-tile");
        setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(200);
        HBox.setHgrow(this, Priority.ALWAYS);
        setOnAction(event -> open.run());
    }

    /** Whether this is the next thing to do. */
    void emphasise(boolean next) {
        getStyleClass().remove(NEXT);
        if (next) {
            getStyleClass().add(NEXT);
        }
    }
}

package app.snowquill.ui.backup;

import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A chapter, or a scene with its words and whether it differs from now. */
final class SceneRowCell extends ListCell<SceneRow> {
    private final Strings strings;

    SceneRowCell(Strings strings) {
        this.strings = strings;
    }

    @Override
    protected void updateItem(SceneRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        if (empty || row == null) {
            return;
        }
        if (row instanceof SceneRow.OfChapter chapter) {
            show(chapter.title().isBlank() ? strings.text("backup.no-title") : chapter.title(), chapter.words(), "strong", false);
        } else if (row instanceof SceneRow.OfScene scene) {
            show(scene.title().isBlank() ? strings.text("backup.no-title") : scene.title(), scene.words(), "backup-scene",
                    scene.differs());
        }
    }

    private void show(String title, int words, String style, boolean differs) {
        Label name = new Label(title);
        name.getStyleClass().addAll("dense", style);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(new Tooltip(title));
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = new Label(strings.text("backup.words", words));
        count.getStyleClass().addAll("caption", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, name, count);
        if (differs) {
            line.getChildren().add(1, Chip.badge(strings.text("backup.scene-differs"), Tone.WARNING));
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(widthProperty().subtract(20));
        line.setMaxWidth(Region.USE_PREF_SIZE);
        setGraphic(line);
        setAccessibleText(title + ", " + count.getText() + (differs ? ", " + strings.text("backup.scene-differs") : ""));
    }
}

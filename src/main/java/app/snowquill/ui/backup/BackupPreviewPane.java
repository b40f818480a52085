package app.snowquill.ui.backup;

import app.snowquill.pipeline.BackupPreview;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The book as it was: what differs from now, its chapters and scenes, and the text of the one that is chosen. */
final class BackupPreviewPane extends StackPane {
    private final BackupsViewModel model;
    private final BackupWords words;
    private final Strings strings;

    BackupPreviewPane(BackupsViewModel model, BackupWords words, Strings strings) {
        this.model = model;
        this.words = words;
        this.strings = strings;
        getStyleClass().add("backup-preview");
        setMinWidth(0);
        model.previewProperty().addListener(property -> show());
        model.selectedProperty().addListener(property -> show());
        model.listProperty().addListener(property -> show());
        show();
    }

    private void show() {
        getChildren().setAll(content());
    }

    private Node content() {
        if (model.previewProperty().get() != null) {
            return book(model.previewProperty().get());
        }
        boolean none = model.listProperty().get().isPresent() && model.listProperty().get().get().isEmpty();
        if (none) {
            return new EmptyState(Feather.ARCHIVE, strings.text("backup.none"), strings.text(model.isOpen()
                    ? "backup.none-open" : "backup.none-closed"));
        }
        Label reading = new Label(strings.text("backup.reading"));
        reading.getStyleClass().addAll("dense", "muted");
        return reading;
    }

    private VBox book(BackupPreview preview) {
        Label heading = new Label(strings.text("backup.as-it-was", words.dayAndTime(preview.backup())));
        heading.getStyleClass().add("strong");
        Label difference = new Label(preview.difference().map(words::difference).orElseGet(() -> strings.text("backup.beside-nothing")));
        difference.setId("backup-difference");
        difference.getStyleClass().addAll("dense", "muted");
        difference.setWrapText(true);
        difference.setMinHeight(USE_PREF_SIZE);
        TextArea text = new TextArea();
        text.setId("backup-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPromptText(strings.text("backup.choose-scene"));
        text.setAccessibleText(strings.text("backup.scene-text"));
        text.getStyleClass().add("backup-text");
        ListView<SceneRow> scenes = scenes(preview, text);
        VBox.setVgrow(scenes, Priority.ALWAYS);
        VBox.setVgrow(text, Priority.ALWAYS);
        return new VBox(8, heading, difference, scenes, text);
    }

    private ListView<SceneRow> scenes(BackupPreview preview, TextArea text) {
        ListView<SceneRow> scenes = new ListView<>();
        scenes.setId("backup-scenes");
        scenes.setAccessibleText(strings.text("backup.scenes"));
        scenes.getStyleClass().add("backup-scenes");
        scenes.setCellFactory(list -> new SceneRowCell(strings));
        scenes.getItems().setAll(SceneRow.of(preview));
        scenes.setPlaceholder(new HBox());
        scenes.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> text.setText(
                now instanceof SceneRow.OfScene scene ? preview.book().prose().getOrDefault(scene.id(), "") : ""));
        return scenes;
    }
}

package app.snowquill.ui.library;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Chooses a document or a project: by a button, or by dropping it here. Under it stands what would come in, or why it can't. */
final class SourceChoice extends VBox {
    private final ForeignViewModel model;
    private final Strings strings;

    SourceChoice(ForeignViewModel model, Strings strings, SourceFiles files, FailureDisplay failures) {
        super(8);
        this.model = model;
        this.strings = strings;
        VBox failure = new VBox();
        model.failureProperty().addListener((property, before, now) -> {
            failure.getChildren().clear();
            if (now != null) {
                failure.getChildren().add(failures.card(now, strings.text("library.read-kept"), strings.text("library.read-next"),
                        () -> model.choose(model.sourceProperty().get())));
            }
        });
        ForeignPreview preview = new ForeignPreview(model, strings);
        VBox.setVgrow(preview, Priority.ALWAYS);
        getChildren().addAll(choosing(files), kinds(), reading(), failure, preview);
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream().findFirst().ifPresent(file -> model.choose(file.toPath()));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private HBox choosing(SourceFiles files) {
        Button file = Buttons.plain(strings.text("library.choose-source"), () -> files.file().get().ifPresent(model::choose));
        file.setId("choose-source");
        file.setGraphic(Icons.button(Feather.FILE_TEXT));
        Button folder = Buttons.plain(strings.text("library.choose-project"), () -> files.folder().get().ifPresent(model::choose));
        folder.setId("choose-project");
        folder.setGraphic(Icons.button(Feather.FOLDER));
        file.setMinWidth(USE_PREF_SIZE);
        folder.setMinWidth(USE_PREF_SIZE);
        Label name = new Label();
        name.setId("source-name");
        name.getStyleClass().addAll("dense", "muted");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.textProperty().bind(Bindings.createStringBinding(() -> nameOf(model.sourceProperty().get()), model.sourceProperty()));
        HBox row = new HBox(10, file, folder, name);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("source-row");
        return row;
    }

    private String nameOf(Path source) {
        return source == null ? strings.text("library.drop-source") : String.valueOf(source.getFileName());
    }

    /** What can be read, until something was chosen. */
    private Label kinds() {
        Label kinds = new Label(strings.text("library.source-kinds"));
        kinds.getStyleClass().addAll("caption", "muted");
        kinds.setWrapText(true);
        kinds.setMinHeight(USE_PREF_SIZE);
        kinds.visibleProperty().bind(model.sourceProperty().isNull());
        kinds.managedProperty().bind(kinds.visibleProperty());
        return kinds;
    }

    private HBox reading() {
        Label words = new Label();
        words.setId("source-reading");
        words.getStyleClass().addAll("dense", "muted");
        words.textProperty().bind(Bindings.createStringBinding(() -> strings.text("library.reading-source", nameOf(model.sourceProperty().get())),
                model.sourceProperty()));
        words.setMinWidth(0);
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(120);
        bar.setMinWidth(120);
        Button stop = Buttons.plain(strings.text("library.stop-reading"), model::stop);
        stop.setId("stop-reading");
        stop.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(10, bar, words, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.busyProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }
}

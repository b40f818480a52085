package app.snowquill.ui.models;

import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Strings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Title, list, the ways to more models, and the selected model on this computer. A model file or a folder can be dropped
 * anywhere on it. Lets go of its view model when it leaves the window.
 */
public final class ModelChooser extends VBox {
    private static final String ENDING = ".gguf";

    private final ModelChooserViewModel model;

    public ModelChooser(ModelChooserViewModel model, DownloadViewModel download, Strings strings, ModelActions actions,
                        FailureDisplay failures) {
        this.model = model;
        getStylesheets().add(ModelChooser.class.getResource("models.css").toExternalForm());
        getStyleClass().add("model-chooser");
        Label title = new Label(strings.text("models.choose"));
        title.getStyleClass().add("screen-title");
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty().bind(Bindings.createStringBinding(() -> count(strings), model.rankingProperty(),
                model.phaseProperty()));
        VBox head = new VBox(2, title, count);
        head.getStyleClass().add("model-title");
        ModelTable table = new ModelTable(model, strings);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table, new ModelSources(model, strings, actions),
                new DownloadLine(download, strings, actions.download()), new ModelNotice(model, strings, failures));
        setOnDragOver(this::welcome);
        setOnDragDropped(this::take);
        followDownloads(download);
    }

    private void followDownloads(DownloadViewModel download) {
        ChangeListener<Object> arrived = (property, before, now) -> model.refresh();
        download.modelProperty().addListener(arrived);
        sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                download.modelProperty().removeListener(arrived);
                model.close();
            }
        });
    }

    private String count(Strings strings) {
        if (model.phaseProperty().get() == ModelWork.Phase.LISTING) {
            return strings.text("models.looking-line");
        }
        long found = model.rankingProperty().get().sorted().stream().filter(report -> !ModelWords.included(report)).count();
        return strings.text("models.found", found);
    }

    private void welcome(DragEvent event) {
        if (!model.busy() && dropped(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        }
        event.consume();
    }

    private void take(DragEvent event) {
        Optional<Path> path = dropped(event);
        path.ifPresent(this::drop);
        event.setDropCompleted(path.isPresent());
        event.consume();
    }

    /** What a drop of a file or a folder does. */
    void drop(Path path) {
        if (Files.isDirectory(path)) {
            model.addFolder(path);
        } else {
            model.add(path);
        }
    }

    private static Optional<Path> dropped(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).filter(path -> Files.isDirectory(path)
                || path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)).findFirst();
    }
}

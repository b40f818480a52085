package app.snowquill.ui.models;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Title, list, adding a file, and the selected model on this computer. A model file can be dropped anywhere on it. */
public final class ModelChooser extends VBox {
    private final ModelChooserViewModel model;

    /** @param fileDialog asks for a model file; waits for the answer */
    public ModelChooser(ModelChooserViewModel model, Strings strings, Supplier<Optional<Path>> fileDialog,
                        FailureDisplay failures) {
        this.model = model;
        getStylesheets().add(ModelChooser.class.getResource("models.css").toExternalForm());
        getStyleClass().add("model-chooser");
        Label title = new Label(strings.text("models.choose"));
        title.getStyleClass().add("screen-title");
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(() -> count(strings), model.models(),
                model.phaseProperty()));
        VBox head = new VBox(2, title, count);
        head.getStyleClass().add("model-title");
        ModelTable table = new ModelTable(model, strings);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table, addRow(strings, fileDialog), new ModelNotice(model, strings, failures));
        setOnDragOver(this::welcome);
        setOnDragDropped(this::take);
    }

    private String count(Strings strings) {
        if (model.phaseProperty().get() == ModelChooserViewModel.Phase.LISTING) {
            return strings.text("models.looking-line");
        }
        long found = model.models().stream().filter(report -> !ModelWords.included(report)).count();
        return strings.text("models.found", found);
    }

    /** Adds the button that leads to servers. */
    public ModelChooser withServer(String name, Runnable useServer) {
        Button server = Buttons.plain(name, useServer);
        server.setGraphic(Icons.small(Feather.SERVER));
        server.setId("use-a-server");
        ((HBox) lookup(".model-add")).getChildren().add(1, server);
        return this;
    }

    private HBox addRow(Strings strings, Supplier<Optional<Path>> fileDialog) {
        Button add = Buttons.plain(strings.text("models.add-file"), () -> fileDialog.get().ifPresent(model::add));
        add.setGraphic(Icons.small(Feather.FILE_PLUS));
        add.setId("add-model");
        add.disableProperty().bind(model.phaseProperty().isNotEqualTo(ModelChooserViewModel.Phase.CHOOSING));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label drop = new Label(strings.text("models.drop"));
        drop.getStyleClass().addAll("dense", "muted");
        HBox row = new HBox(8, add, space, drop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("model-add");
        return row;
    }

    private void welcome(DragEvent event) {
        if (!model.busy() && dropped(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        }
        event.consume();
    }

    private void take(DragEvent event) {
        Optional<Path> file = dropped(event);
        file.ifPresent(model::add);
        event.setDropCompleted(file.isPresent());
        event.consume();
    }

    private static Optional<Path> dropped(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).filter(ModelChooserViewModel::looksLikeModel)
                .findFirst();
    }
}

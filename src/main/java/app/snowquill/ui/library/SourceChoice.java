package app.snowquill.ui.library;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Chooses a document: by a button, or by dropping it here. Under it stands what would come in, or why it can't. */
final class SourceChoice extends VBox {
    /** @param files asks for a file; waits for the answer */
    SourceChoice(ForeignViewModel model, Strings strings, Supplier<Optional<Path>> files, FailureDisplay failures) {
        super(8);
        Button choose = Buttons.plain(strings.text("library.choose-source"), () -> files.get().ifPresent(model::choose));
        choose.setId("choose-source");
        choose.setGraphic(Icons.button(Feather.FILE_TEXT));
        Label name = new Label();
        name.setId("source-name");
        name.getStyleClass().addAll("dense", "muted");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.textProperty().bind(Bindings.createStringBinding(() -> model.sourceProperty().get() == null
                ? strings.text("library.drop-source") : String.valueOf(model.sourceProperty().get().getFileName()), model.sourceProperty()));
        HBox row = new HBox(10, choose, name);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("source-row");
        VBox failure = new VBox();
        model.failureProperty().addListener((property, before, now) -> {
            failure.getChildren().clear();
            if (now != null) {
                failure.getChildren().add(failures.card(now, strings.text("library.read-kept"), strings.text("library.read-next"),
                        () -> model.choose(model.sourceProperty().get())));
            }
        });
        getChildren().addAll(row, failure, new ForeignPreview(model, strings));
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
}

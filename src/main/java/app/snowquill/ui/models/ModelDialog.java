package app.snowquill.ui.models;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.models.ModelWork.Outcome;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Choosing a model while a book is open, 860 x 640 px. Closes by itself once the model is in use. */
public final class ModelDialog extends VBox {
    public ModelDialog(ModelChooserViewModel model, DownloadViewModel download, Strings strings, ModelActions actions,
                       FailureDisplay failures, Runnable close) {
        getStylesheets().add(ModelDialog.class.getResource("models.css").toExternalForm());
        getStyleClass().add("model-dialog");
        ModelChooser chooser = new ModelChooser(model, download, strings, actions, failures);
        VBox.setVgrow(chooser, Priority.ALWAYS);
        Button cancel = Buttons.plain(strings.text("models.close"), close);
        cancel.setCancelButton(true);
        cancel.getStyleClass().add("large");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, cancel, space, new ModelButtons(model, strings));
        foot.getStyleClass().add("dialog-foot");
        getChildren().addAll(chooser, foot);
        model.outcomeProperty().addListener((property, before, now) -> {
            if (now instanceof Outcome.InUse) {
                close.run();
            }
        });
    }
}

package app.snowquill.ui.models;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The two buttons that set the selected model to work. */
public final class ModelButtons extends HBox {
    public ModelButtons(ModelChooserViewModel model, Strings strings) {
        super(8);
        Button attempt = Buttons.plain(strings.text("models.try-out"), model::tryOut);
        attempt.setGraphic(Icons.small(Feather.PLAY));
        attempt.setId("try-model");
        Button use = Buttons.primary(strings.text("models.use"), model::use);
        use.setId("use-model");
        BooleanBinding nothingToDo = model.selectedProperty().isNull()
                .or(model.phaseProperty().isNotEqualTo(ModelWork.Phase.CHOOSING));
        for (Button button : new Button[]{attempt, use}) {
            button.getStyleClass().add("large");
            button.disableProperty().bind(nothingToDo);
        }
        getChildren().addAll(attempt, use);
    }
}

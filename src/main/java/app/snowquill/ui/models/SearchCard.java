package app.snowquill.ui.models;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A folder is being searched: how many models were found so far, and a way to end it. */
final class SearchCard extends HBox {
    SearchCard(ModelChooserViewModel model, Strings strings) {
        super(8);
        getStyleClass().addAll("card", "computer-card");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label("", Icons.button(Feather.SEARCH));
        words.getStyleClass().addAll("dense", "strong");
        words.setGraphicTextGap(8);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty().bind(Bindings.createStringBinding(() -> strings.text("models.searching",
                model.foundSoFarProperty().get()), model.foundSoFarProperty()));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button stop = Buttons.plain(strings.text("models.stop"), model::stopSearching);
        stop.setId("stop-searching");
        getChildren().addAll(words, stop);
    }
}

package app.snowquill.ui.studio;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the window's foot, 26 px: where the author is, how long the book is, how the model and the file are. */
final class StatusBar extends HBox {
    /** @param engines shows what writes, and where text goes */
    StatusBar(StatusViewModel model, Strings strings, Runnable chooseModel, Runnable engines) {
        getStyleClass().add("status-bar");
        Label place = words(model.placeProperty(), null);
        Label book = words(model.bookWordsProperty(), null);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label speed = words(model.speedProperty(), Icons.sized(Feather.CPU, 12, "machine"));
        speed.getStyleClass().add("machine");
        Label name = words(model.modelProperty(), Icons.sized(Feather.HARD_DRIVE, 12));
        name.setMaxWidth(320);
        name.setMinWidth(60);
        name.setOnMouseClicked(event -> chooseModel.run());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.modelProperty());
        name.setTooltip(whole);
        AwayMark away = new AwayMark(model, strings, engines);
        FontIcon sign = Icons.sized(Feather.CHECK, 12);
        Label saved = words(model.savedProperty(), sign);
        model.savingProperty().addListener((property, before, now) -> {
            sign.setIconCode(now == StatusViewModel.Saving.SAVED ? Feather.CHECK
                    : now == StatusViewModel.Saving.SAVING ? Feather.LOADER : Feather.ALERT_OCTAGON);
            saved.getStyleClass().remove("danger");
            sign.getStyleClass().remove("danger");
            if (now == StatusViewModel.Saving.NOT_SAVED) {
                saved.getStyleClass().add("danger");
                sign.getStyleClass().add("danger");
            }
        });
        getChildren().addAll(place, divider(place), book, space, speed, divider(speed), name, divider(name), away,
                divider(saved), saved);
    }

    private static Label words(ObservableValue<String> text, Node icon) {
        Label label = new Label("", icon);
        label.textProperty().bind(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Region divider(Node companion) {
        Region divider = new Region();
        divider.getStyleClass().add("divider");
        divider.visibleProperty().bind(companion.visibleProperty());
        divider.managedProperty().bind(companion.visibleProperty());
        return divider;
    }
}

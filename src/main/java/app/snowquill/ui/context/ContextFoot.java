package app.snowquill.ui.context;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What never happens to a high element, the way to compare, and the way back to what the program would do. */
final class ContextFoot extends VBox {
    ContextFoot(ContextViewModel model, Strings strings) {
        super(8);
        getStyleClass().add("context-foot");
        Label sentence = new Label(strings.text("context.high"), Icons.small(Feather.INFO));
        sentence.setGraphicTextGap(8);
        sentence.getStyleClass().addAll("dense", "muted");
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button compare = Buttons.plain(strings.text("context.compare"), model::compare);
        compare.setId("compare-last");
        Button reset = Buttons.plain(strings.text("context.reset"), model::reset);
        reset.setId("reset-choices");
        reset.setTooltip(new Tooltip(strings.text("context.reset-tip")));
        for (Button button : new Button[] {compare, reset}) {
            button.getStyleClass().add("small");
            button.disableProperty().bind(model.lookProperty().map(look -> look.isEmpty()));
        }
        HBox line = new HBox(8, sentence, compare, reset);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
    }

    /** Takes in what has no place at the right while that is folded away. */
    void takeIn(Node node) {
        if (!getChildren().contains(node)) {
            getChildren().add(node);
        }
    }
}

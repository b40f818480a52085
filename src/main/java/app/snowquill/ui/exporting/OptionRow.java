package app.snowquill.ui.exporting;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;

/** A choice and its name. */
final class OptionRow extends HBox {
    OptionRow(String name, Region control) {
        super(12);
        Label label = new Label(name);
        label.getStyleClass().addAll("dense", "muted", "option-name");
        label.setLabelFor(control);
        HBox.setHgrow(control, Priority.ALWAYS);
        control.setMinWidth(0);
        boolean high = control instanceof TextArea || control instanceof TilePane;
        setAlignment(high ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        getStyleClass().addAll("option-row", high ? "top-left" : "center-left");
        getChildren().addAll(label, control);
    }

    /** The node takes room only while that holds. */
    static void showWhere(ObservableBooleanValue holds, Node node) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(holds);
    }
}

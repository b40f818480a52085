package app.snowquill.ui.models;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A name and what belongs to it, side by side. */
final class ServerRow extends HBox {
    ServerRow(String name, Node... controls) {
        super(8);
        Label label = new Label(name);
        label.getStyleClass().addAll("dense", "muted", "server-name");
        label.setLabelFor(controls[0]);
        controls[0].setAccessibleText(name);
        HBox.setHgrow(controls[0], Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("server-row");
        getChildren().add(label);
        getChildren().addAll(controls);
    }
}

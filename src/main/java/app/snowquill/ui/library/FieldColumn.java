package app.snowquill.ui.library;

import app.snowquill.ui.common.Strings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Labelled fields one under another; a field that can't be taken as it is says so under itself. */
final class FieldColumn extends VBox {
    private final Strings strings;

    FieldColumn(Strings strings) {
        super(12);
        this.strings = strings;
        getStyleClass().add("new-book-fields");
    }

    void add(String key, Node field) {
        getChildren().add(labelled(key, field));
    }

    VBox plain(String key, StringProperty value) {
        return labelled(key, field(key, value));
    }

    void pair(VBox left, VBox right) {
        HBox row = new HBox(12, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(200);
        right.setPrefWidth(200);
        getChildren().add(row);
    }

    /** @param problem a sentence; blank while there is none */
    TextField text(String key, StringProperty value, ObservableValue<String> problem) {
        TextField field = field(key, value);
        VBox box = labelled(key, field);
        Label sentence = new Label();
        sentence.getStyleClass().addAll("caption", "danger");
        sentence.setWrapText(true);
        sentence.setId("problem-" + key);
        problem.addListener((property, before, now) -> {
            box.getChildren().remove(sentence);
            field.getStyleClass().remove("failed");
            sentence.setText(now);
            if (!now.isEmpty()) {
                box.getChildren().add(sentence);
                field.getStyleClass().add("failed");
                field.requestFocus();
            }
        });
        getChildren().add(box);
        return field;
    }

    private TextField field(String key, StringProperty value) {
        TextField field = new TextField();
        field.setPromptText(strings.orBlank("library." + key + "-prompt"));
        field.setId("new-" + key);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private VBox labelled(String key, Node field) {
        Label label = new Label(strings.text("library." + key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return new VBox(3, label, field);
    }
}

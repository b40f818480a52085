package app.snowquill.ui.snowflake;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Texts under their names, to be read and not edited. Texts that only grow keep their nodes. */
final class LabelledTexts extends VBox {
    /** One text; {@code label} is blank where it needs no name. */
    record Entry(String label, String text) {
    }

    LabelledTexts() {
        super(10);
        getStyleClass().add("labelled-texts");
    }

    void show(List<Entry> entries) {
        while (getChildren().size() > entries.size()) {
            getChildren().remove(getChildren().size() - 1);
        }
        for (int i = 0; i < entries.size(); i++) {
            if (i == getChildren().size()) {
                getChildren().add(box());
            }
            VBox box = (VBox) getChildren().get(i);
            Label label = (Label) box.getChildren().get(0);
            label.setText(entries.get(i).label());
            label.setManaged(!label.getText().isEmpty());
            ((Label) box.getChildren().get(1)).setText(entries.get(i).text());
        }
    }

    private static VBox box() {
        Label label = new Label();
        label.getStyleClass().add("field-label");
        Label text = new Label();
        text.getStyleClass().add("serif");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(1, label, text);
    }
}

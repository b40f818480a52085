package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Case;
import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Extent;
import app.snowquill.ui.common.Strings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What to find and what to put there; for a name, only the new one. */
final class ReplaceFields extends VBox {
    private final TextField find = new TextField();
    private final TextField with = new TextField();
    private final boolean name;

    ReplaceFields(ReplaceViewModel model, Strings strings) {
        super(8);
        getStyleClass().add("replace-fields");
        name = model.subject() == ReplaceDesk.Subject.NAME;
        find.setId("replace-find");
        with.setId("replace-with");
        find.textProperty().bindBidirectional(model.findProperty());
        with.textProperty().bindBidirectional(model.withProperty());
        for (TextField field : new TextField[] {find, with}) {
            field.setOnAction(event -> model.look());
        }
        if (name) {
            getChildren().addAll(labelled(strings.text("archive.new-name"), with), remark(strings.text("archive.rename-remark")));
            return;
        }
        CheckBox letters = new CheckBox(strings.text("archive.match-case"));
        letters.setId("replace-case");
        letters.setSelected(model.lettersProperty().get() == Case.SAME);
        letters.setOnAction(event -> model.lettersProperty().set(letters.isSelected() ? Case.SAME : Case.ANY));
        CheckBox whole = new CheckBox(strings.text("archive.whole-words"));
        whole.setId("replace-whole");
        whole.setSelected(model.extentProperty().get() == Extent.WORDS);
        whole.setOnAction(event -> model.extentProperty().set(whole.isSelected() ? Extent.WORDS : Extent.ANYWHERE));
        Label remark = remark(strings.text("archive.case-remark"));
        remark.visibleProperty().bind(model.lettersProperty().isEqualTo(Case.ANY));
        HBox options = new HBox(16, whole, letters, remark);
        options.setAlignment(Pos.CENTER_LEFT);
        HBox both = new HBox(12, labelled(strings.text("archive.find"), find), labelled(strings.text("archive.with"), with));
        both.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        getChildren().addAll(both, options);
    }

    /** Puts the caret where the author goes on: behind what is known already. */
    void focus() {
        TextField first = name || !find.getText().isBlank() ? with : find;
        first.requestFocus();
        first.selectAll();
    }

    private static Node labelled(String text, TextField field) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        field.setAccessibleText(text);
        VBox box = new VBox(4, label, field);
        box.setPrefWidth(10);
        return box;
    }

    private static Label remark(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", "muted");
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMinWidth(0);
        return label;
    }
}

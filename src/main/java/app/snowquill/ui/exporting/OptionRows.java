package app.snowquill.ui.exporting;

import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.exporting.ExportDesk.Format;
import app.snowquill.ui.exporting.ExportDesk.Paper;
import app.snowquill.ui.exporting.ExportDesk.Style;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The choices of the selected format: those of a Word manuscript; the others have none and say what they are. */
final class OptionRows extends VBox {
    private final ExportViewModel model;
    private final Strings strings;

    OptionRows(ExportViewModel model, Strings strings) {
        super(8);
        this.model = model;
        this.strings = strings;
        model.formatProperty().addListener(property -> fill());
        fill();
    }

    private void fill() {
        Format format = model.formatProperty().get();
        if (format != Format.WORD) {
            Label words = new Label(strings.of("exporting.format-about", format));
            words.setWrapText(true);
            words.getStyleClass().add("muted");
            words.setMinHeight(USE_PREF_SIZE);
            getChildren().setAll(words);
            return;
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox look = new HBox(8, new Pills<>(Style.values(), model.styleProperty(), strings, "exporting.style"), space,
                new Pills<>(Paper.values(), model.paperProperty(), strings, "exporting.paper"));
        look.setAlignment(Pos.CENTER_LEFT);
        GrowingTextArea contact = new GrowingTextArea(4);
        contact.setPromptText(strings.text("exporting.contact-prompt"));
        contact.textProperty().bindBidirectional(model.contactProperty());
        contact.setId("export-contact");
        TextField keyword = new TextField();
        keyword.setPromptText(strings.text("exporting.keyword-prompt"));
        keyword.textProperty().bindBidirectional(model.keywordProperty());
        keyword.setId("export-keyword");
        CheckBox end = new CheckBox(strings.text("exporting.end-mark"));
        end.selectedProperty().bindBidirectional(model.endMarkProperty());
        end.setId("export-end");
        getChildren().setAll(row("style", look, Pos.CENTER_LEFT), row("contact", contact, Pos.TOP_LEFT),
                row("keyword", keyword, Pos.CENTER_LEFT), row("after", end, Pos.CENTER_LEFT));
    }

    private HBox row(String key, Node control, Pos alignment) {
        Label name = new Label(strings.text("exporting." + key));
        name.getStyleClass().addAll("dense", "muted", "option-name");
        name.setLabelFor(control);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(12, name, control);
        row.setAlignment(alignment);
        row.getStyleClass().addAll("option-row", alignment.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return row;
    }
}

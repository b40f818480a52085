package app.snowquill.ui.library;

import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Strings;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Four ways to begin, and what each of them asks for. */
final class BeginningChoice extends VBox {
    private final Map<Beginning, Node> fields = new EnumMap<>(Beginning.class);
    private final VBox shown = new VBox();

    BeginningChoice(NewBookViewModel model, Strings strings, SourceFiles files, FailureDisplay failures) {
        super(10);
        fields.put(Beginning.IDEA, area("brief", 4, model.briefProperty(), strings));
        fields.put(Beginning.SENTENCE, area("sentence", 2, model.sentenceProperty(), strings));
        fields.put(Beginning.OUTLINE, new VBox(8, area("outline", 5, model.outlineProperty(), strings),
                new ForeignPreview(model.pasted(), strings)));
        fields.put(Beginning.MANUSCRIPT, new SourceChoice(model.chosen(), strings, files, failures));
        getChildren().addAll(pills(model, strings), shown);
        model.beginningProperty().addListener((property, before, now) -> show(now));
        show(model.beginningProperty().get());
    }

    private void show(Beginning beginning) {
        shown.getChildren().setAll(fields.get(beginning));
    }

    private static GrowingTextArea area(String key, int rows, StringProperty text, Strings strings) {
        GrowingTextArea area = new GrowingTextArea(rows).serif();
        area.setPromptText(strings.text("library." + key + "-prompt"));
        area.textProperty().bindBidirectional(text);
        area.setId("new-" + key);
        area.setAccessibleText(strings.of("library.begin", Beginning.valueOf(key.equals("brief") ? "IDEA" : key.toUpperCase(Locale.ROOT))));
        return area;
    }

    private static HBox pills(NewBookViewModel model, Strings strings) {
        ToggleGroup group = new ToggleGroup();
        HBox pills = new HBox();
        pills.getStyleClass().add("pills");
        Beginning[] all = Beginning.values();
        for (Beginning beginning : all) {
            ToggleButton pill = new ToggleButton(strings.of("library.begin", beginning));
            pill.setId("begin-" + beginning.name().toLowerCase(Locale.ROOT));
            pill.getStyleClass().addAll("pill", beginning.ordinal() == 0 ? "left-pill"
                    : beginning.ordinal() == all.length - 1 ? "right-pill" : "center-pill");
            pill.setToggleGroup(group);
            pill.setSelected(model.beginningProperty().get() == beginning);
            pill.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(pill, Priority.ALWAYS);
            pill.setOnAction(event -> {
                pill.setSelected(true);
                model.beginningProperty().set(beginning);
            });
            model.beginningProperty().addListener((property, before, now) -> pill.setSelected(now == beginning));
            pills.getChildren().add(pill);
        }
        return pills;
    }
}

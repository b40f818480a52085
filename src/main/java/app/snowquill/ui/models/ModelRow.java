package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One model in the list, 50 px: what it is and where, its size, its context, and how its need stands to the memory. */
final class ModelRow extends HBox {
    static final double FIGURE_WIDTH = 60;
    static final double MEMORY_WIDTH = 196;

    private final ModelReport report;
    private final RadioButton radio = new RadioButton();
    private final Strings strings;
    private final ModelWords words;
    private final Label inUse;

    ModelRow(ModelReport report, ModelChooserViewModel model, Strings strings, ToggleGroup group) {
        this.report = report;
        this.strings = strings;
        this.words = new ModelWords(strings);
        this.inUse = new Chip(strings.text("models.in-use"), Tone.ACCENT);
        getStyleClass().add("model-row");
        radio.setToggleGroup(group);
        radio.setDisable(!report.supported());
        radio.setAccessibleText(words.title(report));
        radio.setMinWidth(14);
        radio.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                model.select(report);
            }
        });
        setOnMouseClicked(event -> model.select(report));
        VBox text = text();
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(radio, text);
        if (report.supported()) {
            getChildren().addAll(figure(words.disk(report.fileBytes())), figure(words.context(report.contextTokens())),
                    memory(model.machine()));
        } else {
            getStyleClass().add("unsupported");
            getChildren().add(figure(words.disk(report.fileBytes())));
        }
    }

    ModelReport report() {
        return report;
    }

    void show(boolean selected, boolean used) {
        radio.setSelected(selected);
        getStyleClass().remove("selected");
        if (selected) {
            getStyleClass().add("selected");
        }
        inUse.setVisible(used);
        inUse.setManaged(used);
    }

    private VBox text() {
        Label name = new Label(words.title(report));
        name.getStyleClass().addAll("dense", "model-name");
        name.setMinWidth(40);
        name.setTooltip(new Tooltip(report.path().toString()));
        HBox head = new HBox(6, name);
        head.setAlignment(Pos.CENTER_LEFT);
        if (ModelWords.included(report)) {
            head.getChildren().add(new Chip(strings.text("models.included"), Tone.NEUTRAL));
        }
        head.getChildren().add(inUse);
        Label place = new Label(report.supported() ? words.place(report) : report.reason());
        place.getStyleClass().addAll("caption", "muted");
        place.setWrapText(!report.supported());
        place.setMinHeight(Region.USE_PREF_SIZE);
        place.setTooltip(new Tooltip(place.getText()));
        VBox text = new VBox(head, place);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(120);
        text.setPrefWidth(120);
        return text;
    }

    private VBox memory(Machine machine) {
        Machine.Fit fit = machine.fit(report.memoryBytes());
        Label need = new Label(words.memory(report.memoryBytes(), machine));
        need.getStyleClass().addAll("caption", "muted");
        Label verdict = new Label(strings.text("models.fit." + fit.style()));
        verdict.getStyleClass().addAll("caption", tone(fit));
        if (fit == Machine.Fit.TIGHT || fit == Machine.Fit.DOES_NOT_FIT) {
            verdict.setGraphic(Icons.sized(fit == Machine.Fit.TIGHT ? Feather.ALERT_TRIANGLE : Feather.ALERT_OCTAGON, 12,
                    tone(fit)));
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region fill = new Region();
        fill.getStyleClass().add("fill");
        StackPane bar = new StackPane(fill);
        bar.getStyleClass().addAll("bar", "memory-bar", fit.name().toLowerCase(Locale.ROOT));
        bar.setAlignment(Pos.CENTER_LEFT);
        double width = Math.max(4, machine.share(report.memoryBytes()) * MEMORY_WIDTH);
        fill.setMinWidth(width);
        fill.setMaxWidth(width);
        fill.setVisible(fit != Machine.Fit.UNKNOWN);
        VBox memory = new VBox(3, bar, new HBox(need, space, verdict));
        memory.setAlignment(Pos.CENTER_LEFT);
        fix(memory, MEMORY_WIDTH);
        return memory;
    }

    private static String tone(Machine.Fit fit) {
        return fit == Machine.Fit.TIGHT ? "warning" : fit == Machine.Fit.DOES_NOT_FIT ? "danger" : "muted";
    }

    private static Label figure(String text) {
        Label figure = new Label(text);
        figure.getStyleClass().addAll("dense");
        figure.setAlignment(Pos.CENTER_RIGHT);
        fix(figure, FIGURE_WIDTH);
        return figure;
    }

    static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }
}

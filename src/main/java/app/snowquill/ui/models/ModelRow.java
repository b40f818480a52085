package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import app.snowquill.ui.models.ModelRanking.Verdict;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One model in the list, 50 px: what it is and where, its size, its context, and how its need stands to the memory. */
final class ModelRow extends HBox {
    static final double FIGURE_WIDTH = 60;
    static final double MEMORY_WIDTH = 196;
    /** Below this a name needs all the room there is. */
    private static final double ROOM_FOR_MARK = 300;

    private final ModelReport report;
    private final RadioButton radio = new RadioButton();
    private final Strings strings;
    private final ModelWords words;
    private final Label inUse;
    private final MeaningMark meaning;

    ModelRow(ModelReport report, ModelRanking ranking, ModelChooserViewModel model, Strings strings, ToggleGroup group) {
        this.report = report;
        this.strings = strings;
        this.words = new ModelWords(strings);
        this.inUse = new Chip(strings.text("models.in-use"), Tone.ACCENT);
        this.meaning = new MeaningMark(report, model.meaning(), strings);
        getStyleClass().add("model-row");
        radio.setToggleGroup(group);
        radio.setDisable(!report.supported());
        radio.setMinWidth(14);
        radio.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                model.select(report);
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.select(report);
                radio.requestFocus();
            }
        });
        menu(model);
        boolean best = ranking.best().filter(report::equals).isPresent();
        VBox text = text(best);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(radio, text);
        if (report.supported()) {
            MemoryBar memory = new MemoryBar(report, ranking, strings);
            radio.setAccessibleText(String.join(", ", words.title(report) + (best ? ", " + strings.text("models.best") : ""),
                    words.place(report), words.disk(report.fileBytes()), memory.spoken()));
            getChildren().addAll(figure(words.disk(report.fileBytes())), figure(words.context(report.contextTokens())), memory);
            if (ranking.verdict(report) == Verdict.DOES_NOT_FIT) {
                getStyleClass().add("too-large");
            }
        } else {
            radio.setAccessibleText(words.title(report) + ". " + report.reason());
            getChildren().add(figure(words.disk(report.fileBytes())));
            if (report.embeds()) {
                getChildren().add(meaning.button());
            } else {
                getStyleClass().add("unsupported");
            }
        }
    }

    /** What a model can be told beside writing; it is taken off the list by the delete key, too. */
    private void menu(ModelChooserViewModel model) {
        MenuItem forget = new MenuItem(strings.text("models.forget"));
        forget.setOnAction(event -> model.forget(report));
        MenuItem search = meaning.item();
        ContextMenu menu = new ContextMenu(search, forget);
        setOnContextMenuRequested(event -> {
            search.setVisible(model.meaning().suits(report));
            meaning.show();
            forget.setDisable(!model.mayForget(report));
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.forget(report);
                event.consume();
            }
        });
    }

    ModelReport report() {
        return report;
    }

    void focus() {
        radio.requestFocus();
    }

    void show(boolean selected, boolean used) {
        radio.setSelected(selected);
        getStyleClass().remove("selected");
        if (selected) {
            getStyleClass().add("selected");
        }
        inUse.setVisible(used);
        inUse.setManaged(used);
        meaning.show();
    }

    private VBox text(boolean best) {
        Label name = new Label(words.title(report));
        name.getStyleClass().addAll("dense", "model-name");
        name.setMinWidth(40);
        name.setTooltip(new Tooltip(report.path().toString()));
        HBox head = new HBox(6, name);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox text = new VBox(head);
        if (ModelWords.included(report)) {
            head.getChildren().add(new Chip(strings.text("models.included"), Tone.NEUTRAL));
        }
        if (best) {
            Label mark = new Label(strings.text("models.best"));
            mark.getStyleClass().addAll("caption", "best-model");
            mark.setMinWidth(USE_PREF_SIZE);
            mark.visibleProperty().bind(text.widthProperty().greaterThan(ROOM_FOR_MARK));
            mark.managedProperty().bind(mark.visibleProperty());
            head.getChildren().add(mark);
        }
        head.getChildren().addAll(inUse, meaning.chip());
        Label place = new Label(report.supported() ? words.place(report) : report.reason());
        place.getStyleClass().addAll("caption", "muted");
        place.setWrapText(!report.supported());
        place.setMinHeight(Region.USE_PREF_SIZE);
        place.setTooltip(new Tooltip(place.getText()));
        text.getChildren().add(place);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(120);
        text.setPrefWidth(120);
        return text;
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

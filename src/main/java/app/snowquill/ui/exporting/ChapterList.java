package app.snowquill.ui.exporting;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.exporting.ChapterChoice.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A button that says what is written, and under it the chapters to tick, folded until it is pressed. */
final class ChapterList extends ScrollPane {
    private final ChapterChoice choice;
    private final Strings strings;
    private final ToggleButton button = new ToggleButton();
    private final VBox ticks = new VBox(4);

    ChapterList(ChapterChoice choice, Strings strings) {
        this.choice = choice;
        this.strings = strings;
        getStyleClass().add("export-chapters");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(ticks);
        tick(strings.text("exporting.whole-book"), choice.rows(), "whole").setId("chapters-whole");
        Map<String, List<Row>> parts = choice.rows().stream().collect(Collectors.groupingBy(Row::part, LinkedHashMap::new, Collectors.toList()));
        parts.forEach((part, rows) -> {
            if (!part.isEmpty()) {
                tick(part, rows, "of-part");
            }
            rows.forEach(row -> tick(name(row), List.of(row), "of-chapter").setId("chapter-" + row.id()));
        });
        button.setId("export-chapters");
        button.getStyleClass().add("chapters-button");
        Label said = new Label();
        said.textProperty().bind(button.textProperty());
        said.getStyleClass().add("dense");
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox inside = new HBox(8, said, Icons.small(Feather.CHEVRON_DOWN));
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(22));
        button.setGraphic(inside);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty().bind(Bindings.createStringBinding(this::said, choice.chosenProperty()));
        visibleProperty().bind(button.selectedProperty());
        managedProperty().bind(visibleProperty());
    }

    ToggleButton button() {
        return button;
    }

    private String said() {
        return choice.isWhole() ? strings.text("exporting.chapters-all", choice.scenes())
                : strings.text("exporting.chapters-some", choice.chosenProperty().get().size(), choice.rows().size(), choice.scenes());
    }

    private String name(Row row) {
        return row.title().isBlank() ? strings.text("exporting.chapter", row.number()) : row.number() + " · " + row.title();
    }

    private CheckBox tick(String name, List<Row> rows, String style) {
        CheckBox tick = new CheckBox(name);
        tick.getStyleClass().add(style);
        tick.setOnAction(event -> choice.choose(rows, tick.isSelected()));
        choice.chosenProperty().addListener(property -> show(tick, rows));
        show(tick, rows);
        ticks.getChildren().add(tick);
        return tick;
    }

    private void show(CheckBox tick, List<Row> rows) {
        long on = rows.stream().filter(row -> choice.chosenProperty().get().contains(row.id())).count();
        tick.setIndeterminate(on > 0 && on < rows.size());
        tick.setSelected(on == rows.size());
    }
}

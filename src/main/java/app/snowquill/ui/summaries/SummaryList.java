package app.snowquill.ui.summaries;

import app.snowquill.pipeline.summaries.BookSummary;
import app.snowquill.pipeline.summaries.SummaryLevel;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What there can be summaries of, the book first; selecting one shows it. */
final class SummaryList extends ListView<BookSummary> {
    private static final double INDENT = 14;

    private final SummaryWords words;
    private boolean showing;

    SummaryList(SummariesViewModel model, SummaryWords words) {
        this.words = words;
        setId("summaries-list");
        getStyleClass().add("summaries-list");
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !showing) {
                model.select(now);
            }
        });
        model.listProperty().addListener(property -> show(model));
        model.selectedProperty().addListener(property -> show(model));
        show(model);
    }

    private void show(SummariesViewModel model) {
        showing = true;
        List<BookSummary> all = model.listProperty().get().orElse(List.of());
        if (!all.equals(getItems())) {
            getItems().setAll(all);
        }
        BookSummary selected = model.selectedProperty().get();
        if (selected != null && !selected.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(selected);
            scrollTo(Math.max(0, getItems().indexOf(selected) - 4));
        }
        showing = false;
    }

    private final class Cell extends ListCell<BookSummary> {
        @Override
        protected void updateItem(BookSummary summary, boolean empty) {
            super.updateItem(summary, empty);
            setText(null);
            if (empty || summary == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = new Label(words.name(summary));
            name.getStyleClass().add(summary.level() == SummaryLevel.SCENE ? "dense" : "strong");
            name.setTooltip(new Tooltip(words.name(summary)));
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox line = new HBox(6, name);
            words.chip(summary).ifPresent(line.getChildren()::add);
            line.getStyleClass().add("summaries-line");
            line.setPadding(new Insets(0, 8, 0, 8 + INDENT * summary.depth()));
            line.setMaxWidth(Double.MAX_VALUE);
            line.setPrefWidth(0);
            setGraphic(line);
            setAccessibleText(words.name(summary) + ", " + words.standing(summary));
        }
    }
}

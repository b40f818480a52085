package app.snowquill.ui.agents;

import app.snowquill.pipeline.agents.PromptSheet;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The prompts by what they are for; selecting one opens it. */
final class PromptList extends ListView<PromptSheet> {
    private final Strings strings;
    private boolean showing;

    PromptList(PromptsViewModel model, Strings strings) {
        this.strings = strings;
        setId("prompts-list");
        getStyleClass().add("prompts-list");
        setAccessibleText(strings.text("agents.prompts"));
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !showing) {
                model.open(now);
            }
        });
        model.listProperty().addListener(property -> show(model));
        model.openProperty().addListener(property -> show(model));
        show(model);
    }

    private void show(PromptsViewModel model) {
        showing = true;
        if (!getItems().equals(model.listProperty().get())) {
            getItems().setAll(model.listProperty().get());
        }
        model.openProperty().get().ifPresent(sheet -> {
            if (!sheet.equals(getSelectionModel().getSelectedItem())) {
                getSelectionModel().select(sheet);
                scrollTo(Math.max(0, getItems().indexOf(sheet) - 5));
            }
        });
        showing = false;
    }

    private Optional<Chip> chip(PromptSheet sheet) {
        if (!sheet.copied()) {
            return Optional.empty();
        }
        return Optional.of(!sheet.problem().isBlank() ? Chip.badge(strings.text("agents.not-used"), Tone.DANGER)
                : sheet.originalChanged() ? Chip.badge(strings.text("agents.older"), Tone.WARNING) : Chip.badge(strings.text("agents.yours"), Tone.ACCENT));
    }

    private final class Cell extends ListCell<PromptSheet> {
        @Override
        protected void updateItem(PromptSheet sheet, boolean empty) {
            super.updateItem(sheet, empty);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (empty || sheet == null) {
                setAccessibleText(null);
                return;
            }
            PromptTitle title = PromptTitle.of(sheet.purpose());
            Label purpose = new Label(title.what());
            purpose.getStyleClass().add("dense");
            Label name = new Label(title.place(sheet.name()));
            name.getStyleClass().addAll("caption", "muted");
            VBox words = new VBox(purpose, name);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(6, words);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("prompts-line");
            line.setPrefWidth(0);
            Optional<Chip> chip = chip(sheet);
            chip.ifPresent(line.getChildren()::add);
            setGraphic(line);
            setTooltip(new Tooltip(title.what()));
            setAccessibleText(title.what() + ", " + title.place(sheet.name()) + chip.map(said -> ", " + said.getText()).orElse(""));
        }
    }
}

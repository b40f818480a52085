package app.snowquill.ui.context;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Tone;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What would be told otherwise than in the last call: what came, what went, what is longer or shorter now. */
final class ComparisonPane extends VBox {
    private final ContextWords words;
    private final Label title = new Label();
    private final Label nothing = new Label();
    private final ListView<Difference> list = new ListView<>();

    /** @param choose told the id of the element that the author picks */
    ComparisonPane(ContextWords words, Consumer<String> choose, Runnable back) {
        super(8);
        this.words = words;
        getStyleClass().add("comparison-pane");
        title.setId("comparison-title");
        title.getStyleClass().addAll("dense", "strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button away = Buttons.plain(words.strings().text("context.back"), back);
        away.setId("back-from-comparison");
        away.getStyleClass().add("small");
        HBox head = new HBox(8, title, away);
        head.setAlignment(Pos.CENTER_LEFT);
        list.setId("differences");
        list.setFixedCellSize(28);
        list.setAccessibleText(words.strings().text("context.compared"));
        list.setCellFactory(any -> new Cell(words));
        nothing.getStyleClass().addAll("dense", "muted");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && now.kind() != Difference.Kind.WENT) {
                choose.accept(now.id());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    void show(ContextViewModel.Comparison comparison) {
        List<Difference> found = comparison.differences();
        title.setText(comparison.failure().isBlank() ? words.strings().text("context.differences", found.size())
                : words.strings().text("context.compared"));
        nothing.setText(comparison.failure().isBlank() ? words.strings().text("context.no-difference") : comparison.failure());
        if (!found.equals(list.getItems())) {
            list.getItems().setAll(found);
        }
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private static final class Cell extends ListCell<Difference> {
        private final ContextWords words;
        private final StackPane place = new StackPane();
        private final Label title = new Label();
        private final Label tokens = new Label();
        private final HBox line = new HBox(10, place, title, tokens);

        Cell(ContextWords words) {
            this.words = words;
            place.setMinWidth(76);
            place.setAlignment(Pos.CENTER_LEFT);
            title.setMinWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            title.setTooltip(new Tooltip());
            HBox.setHgrow(title, Priority.ALWAYS);
            tokens.getStyleClass().add("muted");
            tokens.setMinWidth(Region.USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPrefWidth(0);
        }

        @Override
        protected void updateItem(Difference difference, boolean empty) {
            super.updateItem(difference, empty);
            setGraphic(empty || difference == null ? null : line);
            setAccessibleText(null);
            if (!empty && difference != null) {
                String kind = words.strings().of("context.difference", difference.kind());
                String size = words.strings().text("context.tokens-" + switch (difference.kind()) {
                    case CAME -> "came";
                    case WENT -> "went";
                    case CHANGED -> "changed";
                }, difference.before(), difference.now());
                place.getChildren().setAll(new Chip(kind, switch (difference.kind()) {
                    case CAME -> Tone.ACCENT;
                    case WENT -> Tone.NEUTRAL;
                    case CHANGED -> Tone.WARNING;
                }));
                title.setText(difference.title());
                title.getTooltip().setText(difference.title());
                tokens.setText(size);
                setAccessibleText(words.strings().text("context.spoken-difference", kind, difference.title(), size));
            }
        }
    }
}

package app.snowquill.ui.history;

import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.history.HistoryViewModel.Scope;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Two versions side by side, under their names and over what can be done. */
final class ComparePane extends VBox {
    private final HistoryViewModel model;
    private final Strings strings;
    private final TextNames names;
    private final ListView<CompareRow> rows = new ListView<>();
    private final StackPane middle = new StackPane();
    private final CompareHeader header;
    private final CompareFoot foot;

    ComparePane(HistoryViewModel model, VersionWords words, TextNames names, Strings strings, Consumer<String> copy) {
        this.model = model;
        this.strings = strings;
        this.names = names;
        getStyleClass().add("compare-pane");
        rows.setId("passages");
        rows.getStyleClass().add("passages");
        rows.setAccessibleText(strings.text("history.passages"));
        rows.setCellFactory(ignored -> new CompareCell(strings, this::bringOver));
        header = new CompareHeader(model, words, strings, () -> step(-1), () -> step(1));
        foot = new CompareFoot(model, words, strings, copy, () -> {
            CompareRow at = rows.getSelectionModel().getSelectedItem();
            if (at != null && at.text().canBringOver(at.index())) {
                bringOver(at);
            }
        });
        foot.follow(rows.getSelectionModel().selectedItemProperty());
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(header, middle, foot);
        model.comparisonProperty().addListener(property -> show());
        model.entriesProperty().addListener(property -> show());
        model.onlyDifferencesProperty().addListener(property -> show());
    }

    /** Goes to the next passage that differs, or with -1 to the one before; from the last to the first. */
    void step(int direction) {
        ObservableList<CompareRow> items = rows.getItems();
        int[] differing = IntStream.range(0, items.size()).filter(i -> items.get(i).passage().differs()).toArray();
        if (differing.length == 0) {
            return;
        }
        int at = rows.getSelectionModel().getSelectedIndex();
        int next = direction > 0 ? IntStream.of(differing).filter(i -> i > at).findFirst().orElse(differing[0])
                : IntStream.of(differing).filter(i -> i < at).reduce((one, other) -> other).orElse(differing[differing.length - 1]);
        rows.getSelectionModel().clearAndSelect(next);
        rows.scrollTo(Math.max(0, next - 1));
    }

    private void bringOver(CompareRow row) {
        model.bringOver(row.text(), row.index());
    }

    private void show() {
        header.show();
        foot.show();
        int at = rows.getSelectionModel().getSelectedIndex();
        rows.getItems().setAll(CompareRow.of(model.comparisonProperty().get(), model.scopeProperty().get(),
                model.onlyDifferencesProperty().get(), names, model.session().view().book()));
        if (at >= 0 && at < rows.getItems().size()) {
            rows.getSelectionModel().clearAndSelect(at);
        }
        middle.getChildren().setAll(content());
    }

    private Node content() {
        if (model.leftProperty().get().isEmpty()) {
            return new EmptyState(Feather.CLOCK, strings.text("history.one-version"), strings.text("history.one-version-words"));
        }
        if (rows.getItems().isEmpty()) {
            boolean same = model.comparisonProperty().get().differences() == 0;
            return new EmptyState(Feather.CHECK, strings.text("history.same"), strings.text(same
                    && model.scopeProperty().get() == Scope.BOOK ? "history.same-book" : "history.same-words"));
        }
        return rows;
    }
}

package app.snowquill.ui.activity;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The table of calls, newest first until it is sorted, and what is known of the selected one beneath it. */
final class CallsPane extends VBox {
    private static final double ROW = 27;

    private final ActivityViewModel model;
    private final Strings strings;
    private final TableView<CallRow> table = new TableView<>();
    private final SortedList<CallRow> sorted;
    private final CallDetail detail;
    private final Button filter;

    /**
     * @param saveCsv saves the rows it is given
     * @param rawText shows the raw text of a call
     */
    CallsPane(ActivityViewModel model, Strings strings, Consumer<List<CallRow>> saveCsv, LongConsumer rawText) {
        this.model = model;
        this.strings = strings;
        this.sorted = new SortedList<>(model.shownCalls());
        this.detail = new CallDetail(model.words(), strings, rawText, () -> table.getSelectionModel().clearSelection());
        this.filter = Buttons.flat("", Feather.X, () -> model.filterProperty().set(CallFilter.ALL));
        filter.setId("clear-filter");
        filter.getStyleClass().addAll("small", "filter-chip");
        Label title = new Label(strings.text("activity.calls"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Hyperlink save = Buttons.link(strings.text("activity.save-csv"), () -> saveCsv.accept(List.copyOf(table.getItems())));
        save.setId("save-csv");
        save.disableProperty().bind(Bindings.isEmpty(sorted));
        HBox head = new HBox(8, title, filter, space, save);
        head.getStyleClass().addAll("panel-header", "section-head");
        fillTable();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table, detail);
        model.filterProperty().addListener(property -> showFilter());
        model.calls().rows().addListener((ListChangeListener<CallRow>) change -> showEmpty());
        model.calls().failureProperty().addListener(property -> showEmpty());
        showFilter();
        showEmpty();
    }

    private void fillTable() {
        table.setId("calls");
        table.getStyleClass().add("calls-table");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(strings.text("activity.calls"));
        LocalDate today = model.today();
        for (CallColumn column : CallColumn.values()) {
            table.getColumns().add(CallCells.column(column, model.words(), strings, () -> today));
        }
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> detail.show(now));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && table.getSelectionModel().getSelectedItem() != null) {
                table.getSelectionModel().clearSelection();
                event.consume();
            }
        });
    }

    /** Puts the largest, or the newest, above; what was sorted so already is left to be turned over at the column's head. */
    void sort(CallColumn by) {
        TableColumn<CallRow, ?> column = table.getColumns().get(by.ordinal());
        column.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(column));
        table.sort();
        table.scrollTo(0);
    }

    private void showFilter() {
        CallFilter now = model.filterProperty().get();
        filter.setVisible(now.kind() != CallFilter.Kind.ALL);
        filter.setManaged(filter.isVisible());
        String words = now.kind() == CallFilter.Kind.STEP ? strings.text("activity.filter-step", now.step())
                : strings.of("activity.filter", now.kind());
        filter.setText(words);
        filter.setAccessibleText(strings.text("activity.clear-filter", words));
    }

    private void showEmpty() {
        Throwable failure = model.calls().failureProperty().get();
        String state = failure != null ? "failed" : model.calls().rows().isEmpty() ? "none" : "filtered";
        if (state.equals(table.getProperties().put("empty", state))) {
            return;
        }
        table.setPlaceholder(failure == null ? state.equals("none")
                ? new EmptyState(Feather.ACTIVITY, strings.text("activity.no-calls"), strings.text("activity.no-calls-words"))
                : new EmptyState(Feather.FILTER, strings.text("activity.none-match"), strings.text("activity.none-match-words"))
                : new EmptyState(Feather.ALERT_OCTAGON, strings.text("activity.calls-failed"), ActivityViewModel.sentence(failure),
                        Buttons.plain(strings.text("activity.try-again"), model.calls()::wake)));
    }
}

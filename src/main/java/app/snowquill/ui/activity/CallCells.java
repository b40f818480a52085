package app.snowquill.ui.activity;

import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** Makes the columns of the table of calls; words are made only for the rows that are seen. */
final class CallCells {
    private CallCells() {
    }

    static TableColumn<CallRow, CallRow> column(CallColumn of, CallWords words, Strings strings, Supplier<LocalDate> today) {
        TableColumn<CallRow, CallRow> column = new TableColumn<>(strings.of("activity.column", of));
        column.setId("column-" + of.key());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(of.order());
        column.setReorderable(false);
        if (of.width() > 0) {
            column.setMinWidth(of.width());
            column.setPrefWidth(of.width());
            column.setMaxWidth(of.width());
            column.setResizable(false);
        } else {
            column.setMinWidth(90);
        }
        if (of.isFigure()) {
            column.getStyleClass().add("figure");
        }
        column.setCellFactory(ignored -> new TableCell<>() {
            private final Tooltip whole = new Tooltip();

            @Override
            protected void updateItem(CallRow row, boolean empty) {
                super.updateItem(row, empty);
                boolean none = empty || row == null;
                setGraphic(none || of != CallColumn.ENDED ? null : new Chip(words.ended(row), row.ending().tone()));
                String text = none || of == CallColumn.ENDED ? null : text(of, row, words, today.get());
                setText(text);
                whole.setText(text);
                setTooltip(text != null && (of == CallColumn.OPERATION || of == CallColumn.PLACE) ? whole : null);
                setAlignment(of.isFigure() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            }
        });
        column.getStyleClass().add("column-" + of.key());
        return column;
    }

    private static String text(CallColumn of, CallRow row, CallWords words, LocalDate today) {
        return switch (of) {
            case AT -> words.at(row.call(), today);
            case OPERATION -> row.operation();
            case PLACE -> row.place();
            case TRY -> Integer.toString(row.call().attempt());
            case IN -> words.count(row.call().tokensIn());
            case OUT -> words.count(row.call().tokensOut());
            case FIRST -> words.first(row);
            case SPEED -> words.speed(row.call().tokensPerSecond());
            case CACHE -> words.cache(row);
            case ENDED -> words.ended(row);
        };
    }
}

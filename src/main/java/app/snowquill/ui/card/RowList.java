package app.snowquill.ui.card;

import app.snowquill.ui.common.Buttons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A list of rows on a card, each with a few fields and a cross; a button below adds one. Rows are rebuilt only where they differ. */
final class RowList<T> extends VBox {
    /** One row's fields. */
    interface Row<T> {
        Node node();

        T value();
    }

    private final Fields fields;
    private final Function<T, Row<T>> rows;
    private final String removeKey;
    private final List<Row<T>> shown = new ArrayList<>();
    private final VBox lines = new VBox();

    /** @param rows makes the fields of a value */
    RowList(Fields fields, String addKey, String removeKey, Supplier<T> blank, Function<T, Row<T>> rows) {
        super(4);
        this.fields = fields;
        this.rows = rows;
        this.removeKey = removeKey;
        lines.getStyleClass().addAll("card", "row-list");
        Button add = Buttons.flat(fields.text(addKey), Feather.PLUS, () -> {
            add(blank.get());
            fields.changed();
        });
        add.getStyleClass().addAll("small", "add-row");
        getChildren().addAll(lines, add);
        hideWhenEmpty();
    }

    void show(List<T> values) {
        if (!values().equals(values)) {
            shown.clear();
            lines.getChildren().clear();
            values.forEach(this::add);
        }
        hideWhenEmpty();
    }

    List<T> values() {
        return shown.stream().map(Row::value).toList();
    }

    private void add(T value) {
        Row<T> row = rows.apply(value);
        StackPane line = new StackPane();
        Button remove = Buttons.icon(Feather.X, fields.text(removeKey), () -> {
            shown.remove(row);
            lines.getChildren().remove(line);
            hideWhenEmpty();
            fields.changed();
        });
        remove.getStyleClass().addAll("small", "remove-row");
        StackPane.setAlignment(remove, Pos.BOTTOM_RIGHT);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().addAll("row", shown.isEmpty() ? "first-row" : "later-row");
        line.getChildren().addAll(row.node(), remove);
        shown.add(row);
        lines.getChildren().add(line);
        hideWhenEmpty();
    }

    private void hideWhenEmpty() {
        lines.setVisible(!shown.isEmpty());
        lines.setManaged(!shown.isEmpty());
    }
}

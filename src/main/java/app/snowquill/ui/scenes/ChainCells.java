package app.snowquill.ui.scenes;

import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.PovChip;
import app.snowquill.ui.common.ThinBar;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The columns of the chain, each with its cell. */
final class ChainCells {
    private ChainCells() {
    }

    /** A column that is as wide as the design says and stays where it is. */
    static TableColumn<SceneRow, SceneRow> column(String title, String style, double width, Supplier<TableCell<SceneRow, SceneRow>> cell) {
        TableColumn<SceneRow, SceneRow> column = new TableColumn<>(title);
        column.getStyleClass().add(style);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cell.get());
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        return column;
    }

    /** A cell that shows one node, filled anew for each row. */
    static TableCell<SceneRow, SceneRow> cell(String style, Node node, Consumer<SceneRow> fill) {
        TableCell<SceneRow, SceneRow> cell = new TableCell<>() {
            @Override
            protected void updateItem(SceneRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : node);
                if (!empty && row != null) {
                    fill.accept(row);
                }
            }
        };
        cell.getStyleClass().add(style);
        return cell;
    }

    static TableCell<SceneRow, SceneRow> number() {
        Label number = new Label();
        return cell("number", number, row -> number.setText(Integer.toString(row.number())));
    }

    static TableCell<SceneRow, SceneRow> pov() {
        PovChip chip = new PovChip("", -1);
        return cell("pov", chip, row -> {
            chip.setVisible(row.pov().isPresent());
            row.pov().ifPresent(pov -> chip.show(pov.name(), pov.place()));
        });
    }

    static TableCell<SceneRow, SceneRow> scene(SceneWords words) {
        Label title = new Label();
        title.getStyleClass().add("title");
        Label summary = new Label();
        summary.getStyleClass().add("summary");
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        VBox both = new VBox(title, summary);
        both.getStyleClass().add("scene-words");
        both.setMinWidth(0);
        Tooltip.install(both, whole);
        return cell("scene", both, row -> {
            title.setText(words.title(row));
            summary.setText(row.summary());
            whole.setText(row.summary().isBlank() ? words.title(row) : words.title(row) + "\n" + row.summary());
        });
    }

    static TableCell<SceneRow, SceneRow> link(SceneWords words) {
        Label link = new Label("", Icons.sized(Feather.CORNER_DOWN_RIGHT, 12));
        link.getStyleClass().add("link");
        link.setTooltip(new Tooltip());
        return cell("link", link, row -> {
            link.setText(words.link(row));
            link.getTooltip().setText(row.why().isBlank() ? words.link(row) : row.why());
        });
    }

    static TableCell<SceneRow, SceneRow> mark(SceneWords words) {
        VBox place = new VBox();
        place.getStyleClass().add("mark-place");
        return cell("mark", place, row -> {
            place.getChildren().clear();
            row.marks().stream().findFirst().ifPresent(mark -> {
                Chip chip = new Chip(words.mark(mark), mark.kind().tone(), mark.kind().icon());
                chip.setTooltip(new Tooltip(words.marks(row)));
                place.getChildren().add(chip);
            });
        });
    }

    static TableCell<SceneRow, SceneRow> bar() {
        ThinBar bar = new ThinBar();
        return cell("bar-cell", bar, row -> {
            bar.getStyleClass().remove("machine");
            if (row.has(Mark.Kind.WRITING)) {
                bar.getStyleClass().add("machine");
            }
            bar.show(row.part());
        });
    }

    static TableCell<SceneRow, SceneRow> words(SceneWords words) {
        Label count = new Label();
        return cell("words", count, row -> count.setText(words.words(row)));
    }
}

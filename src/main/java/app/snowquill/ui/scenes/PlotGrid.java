package app.snowquill.ui.scenes;

import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.PovChip;
import app.snowquill.ui.common.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Scenes down, strands across: which scene serves which strand, and in which a disaster falls. */
final class PlotGrid extends TableView<SceneRow> {
    private static final double LEAST = 180;

    private final SceneWords words;
    private List<ScenesViewModel.Strand> strands = List.of();

    PlotGrid(SceneWords words, ScenesActions actions) {
        this.words = words;
        setId("plot");
        getStyleClass().addAll("chain-table", "plot-grid");
        setFixedCellSize(28);
        setAccessibleText(words.strings().text("scenes.plot-name"));
        setOnKeyPressed(event -> {
            SceneRow row = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                actions.open().accept(row.id());
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getSelectionModel().getSelectedItem() != null) {
                actions.open().accept(getSelectionModel().getSelectedItem().id());
            }
        });
        widthProperty().addListener(property -> fit());
    }

    void show(List<SceneRow> rows, List<ScenesViewModel.Strand> now) {
        if (!now.equals(strands) || getColumns().isEmpty()) {
            strands = now;
            List<TableColumn<SceneRow, SceneRow>> columns = new ArrayList<>();
            columns.add(ChainCells.column("#", "number", 44, ChainCells::number));
            for (int i = 0; i < strands.size(); i++) {
                int strand = i;
                String name = strands.get(i).name();
                columns.add(ChainCells.column(name.isBlank() ? words.strings().text("scenes.no-strand") : name, "strand", LEAST,
                        () -> served(strand)));
            }
            columns.add(ChainCells.column(words.strings().text("scenes.column-disaster"), "mark", 110, this::disaster));
            getColumns().setAll(columns);
            fit();
        }
        getItems().setAll(rows);
    }

    private void fit() {
        double room = Math.max(LEAST, (getWidth() - 44 - 110 - 9) / Math.max(1, strands.size()));
        getColumns().stream().filter(column -> column.getStyleClass().contains("strand")).forEach(column -> {
            column.setMaxWidth(room);
            column.setPrefWidth(room);
        });
    }

    private TableCell<SceneRow, SceneRow> served(int strand) {
        PovChip chip = new PovChip("", -1);
        Label title = new Label();
        title.getStyleClass().add("title");
        title.setTooltip(new Tooltip());
        title.setMinWidth(0);
        HBox box = new HBox(6, chip, title);
        box.getStyleClass().add("served");
        return ChainCells.cell("strand", box, row -> {
            box.setVisible(row.strand() == strand);
            title.setText(words.title(row));
            title.getTooltip().setText(words.title(row));
            row.pov().ifPresentOrElse(pov -> chip.show(pov.name(), pov.place()), () -> chip.show("", -1));
        });
    }

    private TableCell<SceneRow, SceneRow> disaster() {
        Chip chip = new Chip("", Tone.ACCENT, Feather.ANCHOR);
        return ChainCells.cell("mark", chip, row -> {
            chip.setVisible(row.disaster() > 0);
            chip.setText(words.strings().text("scenes.mark.disaster", row.disaster()));
        });
    }
}

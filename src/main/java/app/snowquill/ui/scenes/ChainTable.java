package app.snowquill.ui.scenes;

import app.snowquill.ui.common.DragScroll;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/** The chain: a row a scene, its strands drawn at the left. Opens a scene by Enter or double click, moves scenes by drag and keys. */
final class ChainTable extends TableView<SceneRow> {
    static final double ROW = 38;
    private static final double TITLE_MIN = 150;
    /** The scroll bar's room and the edge: without it a second bar would come at the foot. */
    private static final double EDGE = 10;

    private final SceneWords words;
    private final ScenesActions actions;
    private final Inks inks;
    private final TableColumn<SceneRow, SceneRow> lanes;
    private final TableColumn<SceneRow, SceneRow> scene;
    private final SceneDragging dragging;
    private SceneOrder order = SceneOrder.READING;

    ChainTable(SceneWords words, ScenesActions actions, Inks inks) {
        this.words = words;
        this.actions = actions;
        this.inks = inks;
        this.dragging = new SceneDragging(actions.moves());
        Strings strings = words.strings();
        setId("chain");
        getStyleClass().add("chain-table");
        setFixedCellSize(ROW);
        setAccessibleText(strings.text("scenes.chain-name"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lanes = ChainCells.column("", "lanes", LaneCell.width(0), () -> new LaneCell(inks));
        scene = ChainCells.column(strings.text("scenes.column-scene"), "scene", TITLE_MIN, () -> ChainCells.scene(words));
        getColumns().addAll(List.of(lanes, ChainCells.column("#", "number", 28, ChainCells::number),
                ChainCells.column("", "pov", 26, ChainCells::pov), scene,
                ChainCells.column(strings.text("scenes.column-link"), "link", 122, () -> ChainCells.link(words)),
                ChainCells.column(strings.text("scenes.column-mark"), "mark", 102, () -> ChainCells.mark(words)),
                ChainCells.column(strings.text("scenes.column-words"), "bar-cell", 74, ChainCells::bar),
                ChainCells.column("", "words", 56, () -> ChainCells.words(words))));
        widthProperty().addListener(property -> fit());
        setRowFactory(any -> row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        DragScroll.install(this);
    }

    void show(List<SceneRow> rows, List<ScenesViewModel.Strand> strands, SceneOrder by) {
        order = by;
        List<String> chosen = selected();
        head(strands);
        getItems().setAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.contains(rows.get(i).id())) {
                getSelectionModel().select(i);
            }
        }
    }

    /** Selects one scene and brings it into view. */
    void choose(String id) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).id().equals(id)) {
                getSelectionModel().clearAndSelect(i);
                scrollTo(i);
            }
        }
    }

    /** Draws the lanes in colours that have changed. */
    void redraw() {
        lookupAll(".lane-cell").forEach(cell -> ((LaneCell) cell).draw());
    }

    List<String> selected() {
        return getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).map(SceneRow::id).toList();
    }

    private void head(List<ScenesViewModel.Strand> strands) {
        HBox letters = new HBox();
        letters.getStyleClass().add("lane-letters");
        for (ScenesViewModel.Strand strand : strands) {
            Label letter = new Label(strand.letter());
            letter.setMinWidth(LaneCell.LANE);
            letter.setPrefWidth(LaneCell.LANE);
            letter.setTooltip(new Tooltip(strand.name().isBlank() ? words.strings().text("scenes.no-strand") : strand.name()));
            letters.getChildren().add(letter);
        }
        lanes.setGraphic(letters);
        double width = LaneCell.width(strands.size());
        lanes.setMaxWidth(width);
        lanes.setMinWidth(width);
        lanes.setPrefWidth(width);
        fit();
    }

    private void fit() {
        double others = getColumns().stream().filter(column -> column != scene).mapToDouble(TableColumn::getWidth).sum();
        double room = Math.max(TITLE_MIN, getWidth() - others - EDGE);
        scene.setMaxWidth(room);
        scene.setPrefWidth(room);
    }

    private TableRow<SceneRow> row() {
        TableRow<SceneRow> row = new TableRow<>() {
            @Override
            protected void updateItem(SceneRow item, boolean empty) {
                super.updateItem(item, empty);
                setAccessibleText(empty || item == null ? null : words.accessible(item));
            }
        };
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && row.getItem() != null) {
                actions.open().accept(row.getItem().id());
            }
        });
        dragging.install(row, Orientation.VERTICAL, row::getItem, () -> order == SceneOrder.STORY_TIME ? List.of()
                : selected().contains(row.getItem().id()) ? selected() : List.of(row.getItem().id()), this::getItems);
        return row;
    }

    private void onKey(KeyEvent event) {
        List<String> chosen = selected();
        if (chosen.isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            actions.open().accept(chosen.get(0));
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            actions.moves().bin(chosen);
            event.consume();
        } else if (event.isAltDown() && event.isShiftDown() && order == SceneOrder.READING
                && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            actions.moves().step(chosen, event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }
}

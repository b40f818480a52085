package app.snowquill.ui.context;

import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.Layer;
import app.snowquill.context.LayerUse;
import app.snowquill.context.SentElement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Every element by layer, in the order in which it is sent. Space pins, Delete leaves out, Left and Right fold a layer. */
final class ElementTable extends TreeTableView<ContextRow> {
    private static final double ROW = 28;
    private static final double PRIORITY = 60;
    private static final double TOKENS = 78;
    private static final double FATE = 86;
    private static final double SAY = 60;
    private static final double WHY = 242;
    private static final double WHY_LEAST = 130;
    private static final double WHY_SHARE = 0.36;
    private static final double TITLE_LEAST = 230;
    /** The room of a scroll bar, without which a second one would come at the foot. */
    private static final double EDGE = 10;

    private final ContextViewModel model;
    private final ContextWords words;
    private final Map<Layer, TreeItem<ContextRow>> layers = new EnumMap<>(Layer.class);
    private final TreeTableColumn<ContextRow, ContextRow> title;
    private final TreeTableColumn<ContextRow, ContextRow> why;
    private final SimpleDoubleProperty barWidth = new SimpleDoubleProperty(316);
    private boolean filling;

    ElementTable(ContextViewModel model, ContextWords words) {
        super(new TreeItem<>());
        this.model = model;
        this.words = words;
        setId("elements");
        getStyleClass().add("element-table");
        setShowRoot(false);
        setFixedCellSize(ROW);
        setAccessibleText(words.strings().text("context.table-name"));
        title = column("title", TITLE_LEAST, () -> new TitleCell(words));
        why = column("why", WHY, ElementCells::why);
        getColumns().addAll(List.of(title, column("priority", PRIORITY, () -> ElementCells.priority(words)),
                column("tokens", TOKENS, () -> ElementCells.tokens(words)),
                column("fate", FATE, () -> ElementCells.fate(words, barWidth)), why,
                column("say", SAY, () -> new SayCell(model, words.strings()))));
        setTreeColumn(title);
        widthProperty().addListener(property -> fit());
        setRowFactory(any -> new TreeTableRow<>() {
            @Override
            protected void updateItem(ContextRow row, boolean empty) {
                super.updateItem(row, empty);
                boolean head = !empty && row != null && !(row instanceof ContextRow.OfElement);
                getStyleClass().remove("head");
                if (head) {
                    getStyleClass().add("head");
                }
                setAccessibleText(empty || row == null ? null : words.spoken(row));
            }
        });
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!filling) {
                element(now).ifPresent(element -> model.select(element.id()));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private TreeTableColumn<ContextRow, ContextRow> column(String name, double width, Supplier<ElementCell> cell) {
        TreeTableColumn<ContextRow, ContextRow> column = new TreeTableColumn<>(words.strings().text("context.column." + name));
        column.getStyleClass().add(name);
        column.setCellValueFactory(row -> row.getValue().valueProperty());
        column.setCellFactory(any -> cell.get());
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        return column;
    }

    private void fit() {
        double room = getWidth() - PRIORITY - TOKENS - FATE - SAY - EDGE;
        double reason = Math.max(WHY_LEAST, Math.min(WHY, room * WHY_SHARE));
        set(why, reason);
        set(title, Math.max(TITLE_LEAST, room - reason));
        barWidth.set(FATE + reason - 12);
    }

    private static void set(TreeTableColumn<?, ?> column, double width) {
        column.setMinWidth(Math.min(width, column.getMaxWidth()));
        column.setMaxWidth(width);
        column.setMinWidth(width);
        column.setPrefWidth(width);
    }

    /** Shows a look; folded layers stay folded, what is selected stays so, and nothing scrolls. */
    void show(ContextLook look) {
        filling = true;
        boolean first = layers.isEmpty();
        for (LayerUse use : look.layers()) {
            TreeItem<ContextRow> head = layers.computeIfAbsent(use.layer(), layer -> {
                TreeItem<ContextRow> made = new TreeItem<>();
                made.setExpanded(true);
                return made;
            });
            set(head, new ContextRow.OfLayer(use));
            fill(head, use.elements());
        }
        TreeItem<ContextRow> around = first ? new TreeItem<>() : getRoot().getChildren().get(getRoot().getChildren().size() - 1);
        set(around, new ContextRow.Around(look));
        if (first) {
            getFocusModel().focus(-1); // else the focus moves down by as many rows as come, after what is selected
            getRoot().getChildren().setAll(layers.values());
            getRoot().getChildren().add(around);
        }
        showSelected();
        filling = false;
    }

    private static void set(TreeItem<ContextRow> item, ContextRow row) {
        if (!row.equals(item.getValue())) {
            item.setValue(row);
        }
    }

    private static void fill(TreeItem<ContextRow> head, List<SentElement> elements) {
        List<TreeItem<ContextRow>> items = head.getChildren();
        while (items.size() > elements.size()) {
            items.remove(items.size() - 1);
        }
        for (int i = 0; i < elements.size(); i++) {
            ContextRow row = new ContextRow.OfElement(elements.get(i));
            if (i < items.size()) {
                set(items.get(i), row);
            } else {
                items.add(new TreeItem<>(row));
            }
        }
    }

    /** Puts the mark on what the model says is selected, unless a layer's head has it. */
    void showSelected() {
        String wanted = model.selectedProperty().get().map(SentElement::id).orElse("");
        TreeItem<ContextRow> at = getSelectionModel().getSelectedItem();
        boolean already = element(at).map(element -> element.id().equals(wanted)).orElse(at != null && at.getValue() != null);
        if (!already) {
            layers.values().stream().flatMap(head -> head.getChildren().stream())
                    .filter(item -> element(item).filter(element -> element.id().equals(wanted)).isPresent())
                    .findFirst().filter(item -> getRow(item) >= 0).ifPresent(getSelectionModel()::select);
        }
    }

    private static Optional<SentElement> element(TreeItem<ContextRow> item) {
        return item != null && item.getValue() instanceof ContextRow.OfElement of ? Optional.of(of.element()) : Optional.empty();
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Optional<SentElement> at = element(getSelectionModel().getSelectedItem());
        if (at.isPresent() && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.DELETE)) {
            event.consume();
            model.turn(at.get(), event.getCode() == KeyCode.SPACE ? Choice.PIN : Choice.LEAVE_OUT);
        }
    }
}

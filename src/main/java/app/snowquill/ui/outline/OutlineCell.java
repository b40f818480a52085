package app.snowquill.ui.outline;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.PovChip;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** One row of the outline: chevron or chip, title, mark, words. Its field for a new title stands in the title's place. */
final class OutlineCell extends TreeCell<OutlineRow> {
    private static final double LEVEL_INDENT = 12;

    private final RowWords words;
    private final BiConsumer<OutlineRow, String> rename;
    private final BiConsumer<String, Consumer<String>> whyStale;
    private final StackPane front = new StackPane();
    private final Label title = new Label();
    private final StackPane mark = new StackPane();
    private final Label count = new Label();
    private final HBox content = new HBox(front, title, mark, count);
    private TextField field;

    /** @param whyStale asked why the text of a scene is stale; tells it in words, or nothing */
    OutlineCell(RowWords words, BiConsumer<OutlineRow, String> rename, BiConsumer<String, Consumer<String>> whyStale) {
        this.words = words;
        this.rename = rename;
        this.whyStale = whyStale;
        getStyleClass().add("outline-cell");
        content.getStyleClass().add("outline-row");
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        front.setMinWidth(Region.USE_PREF_SIZE);
        content.setPrefWidth(0);
        front.setOnMousePressed(event -> {
            if (getTreeItem() != null && !getTreeItem().isLeaf()) {
                getTreeItem().setExpanded(!getTreeItem().isExpanded());
                event.consume();
            }
        });
        setDisclosureNode(new Region());
        treeItemProperty().addListener((property, before, now) -> followExpansion(before, now));
    }

    private final ChangeListener<Boolean> expansion = (property, before, now) -> showFront(getItem());

    private void followExpansion(TreeItem<OutlineRow> before, TreeItem<OutlineRow> now) {
        if (before != null) {
            before.expandedProperty().removeListener(expansion);
        }
        if (now != null) {
            now.expandedProperty().addListener(expansion);
        }
    }

    @Override
    protected void updateItem(OutlineRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("part", "chapter", "scene", "group", "waiting");
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            setAccessibleHelp(null);
            setTooltip(null);
            return;
        }
        getStyleClass().add(switch (row.kind()) {
            case PART -> "part";
            case CHAPTER -> "chapter";
            case SCENE, UNPLACED_SCENE, BINNED_SCENE -> "scene";
            case UNPLACED_GROUP, BIN -> "group";
        });
        if (row.kind().isScene() && row.words() == 0) {
            getStyleClass().add("waiting");
        }
        String shown = words.title(row);
        title.setText(shown);
        setAccessibleHelp(null);
        setTooltip(new Tooltip(shown));
        if (row.mark() == OutlineRow.Mark.STALE) {
            getTooltip().setOnShowing(event -> tellWhy(row, getTooltip()));
            tellWhyWhereSelected();
        }
        count.setText(words.words(row));
        count.getStyleClass().setAll("label", row.kind().isGroup() ? "badge-count" : "count");
        showMark(row.mark());
        showFront(row);
        setAccessibleText(words.accessible(row));
        setGraphic(content);
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        tellWhyWhereSelected();
    }

    /** A reader without a pointer hears the reason on the row that is chosen. */
    private void tellWhyWhereSelected() {
        if (isSelected() && getItem() != null && getItem().mark() == OutlineRow.Mark.STALE && getTooltip() != null) {
            tellWhy(getItem(), getTooltip());
        }
    }

    private void tellWhy(OutlineRow row, Tooltip on) {
        whyStale.accept(row.id(), reasons -> {
            if (getTooltip() == on && !reasons.isEmpty()) {
                on.setText(words.title(row) + "\n" + reasons);
                setAccessibleHelp(reasons);
            }
        });
    }

    /** The row lies over the whole cell; the tree's own indents would crowd it. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() == content) {
            content.resizeRelocate(0, 0, getWidth() - 8, getHeight());
        }
    }

    private void showFront(OutlineRow row) {
        if (row == null || getTreeItem() == null) {
            return;
        }
        int level = Math.max(0, getTreeView().getTreeItemLevel(getTreeItem()) - 1);
        boolean leaf = getTreeItem().isLeaf();
        Node sign = leaf && row.kind().isScene()
                ? row.pov().map(who -> (Node) new PovChip(who.name(), who.place())).orElse(Icons.small(Feather.FILE_TEXT))
                : leaf ? new Region()
                : Icons.sized(getTreeItem().isExpanded() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, 12);
        front.getChildren().setAll(sign);
        if (!row.kind().isScene()) {
            front.setPrefWidth(12);
        } else {
            front.setPrefWidth(16);
        }
        content.setPadding(new Insets(0, 0, 0, 6 + LEVEL_INDENT * level + (row.kind().isScene() ? 6 : 0)));
    }

    private void showMark(OutlineRow.Mark what) {
        Node icon = switch (what) {
            case WRITING -> Icons.sized(Feather.CPU, 12, "machine");
            case ERROR -> Icons.sized(Feather.ALERT_TRIANGLE, 12, "danger");
            case WARNING -> Icons.sized(Feather.ALERT_TRIANGLE, 12, "warning");
            case STALE -> Icons.sized(Feather.REFRESH_CW, 12, "warning");
            case EMPTY -> Icons.sized(Feather.CIRCLE, 12, "subtle");
            case APPROVED -> Icons.sized(Feather.CHECK, 12, "subtle");
            case NONE -> null;
        };
        mark.getChildren().setAll(icon == null ? List.of() : List.of(icon));
        mark.setVisible(icon != null);
        mark.setManaged(icon != null);
    }

    @Override
    public void startEdit() {
        if (getItem() == null || getItem().kind().isGroup() || getItem().kind() == OutlineRow.Kind.BINNED_SCENE) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        field = new TextField(getItem().title());
        field.getStyleClass().add("outline-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        field.setOnAction(event -> take());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now && isEditing()) {
                take();
            }
        });
        content.getChildren().set(1, field);
        field.requestFocus();
        field.selectAll();
    }

    private void take() {
        OutlineRow row = getItem();
        String text = field.getText().strip();
        cancelEdit();
        if (row != null && !text.equals(row.title())) {
            rename.accept(row, text);
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        content.getChildren().set(1, title);
        getTreeView().setEditable(false);
        getTreeView().requestFocus();
    }
}

package app.snowquill.ui.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/**
 * The tree with its rows. New rows are laid over the old ones, so that what is open stays open and what is selected stays
 * selected. Tells only a selection the author makes.
 */
final class OutlineTree extends TreeView<OutlineRow> {
    private final TreeItem<OutlineRow> top = new TreeItem<>();
    private final Consumer<OutlineRow> selected;
    private boolean laying;

    OutlineTree(Consumer<OutlineRow> selected) {
        this.selected = selected;
        getStyleClass().add("outline-tree");
        setShowRoot(false);
        setRoot(top);
        top.setExpanded(true);
        setFixedCellSize(26);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> tell(now));
    }

    void show(List<OutlineRow> rows) {
        List<String> chosen = new ArrayList<>(selectedRows().stream().map(OutlineRow::identity).toList());
        selectedRow().map(OutlineRow::identity).ifPresent(last -> { // selected last, so that it stays the one that is open
            chosen.remove(last);
            chosen.add(last);
        });
        laying = true;
        lay(top.getChildren(), rows);
        getSelectionModel().clearSelection();
        chosen.forEach(identity -> find(row -> row.identity().equals(identity)).ifPresent(this::choose));
        laying = false;
    }

    /** Selects a scene without telling; its chapter opens. */
    void selectScene(String id) {
        if (selectedRow().filter(row -> row.kind().isScene() && row.id().equals(id)).isPresent()) {
            return;
        }
        laying = true;
        getSelectionModel().clearSelection();
        find(row -> row.kind().isScene() && row.id().equals(id)).ifPresent(this::choose);
        laying = false;
    }

    Optional<OutlineRow> selectedRow() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    /** What is selected, from top to bottom. */
    List<OutlineRow> selectedRows() {
        return getSelectionModel().getSelectedIndices().stream().sorted().map(this::getTreeItem).filter(Objects::nonNull)
                .map(TreeItem::getValue).toList();
    }

    Optional<TreeItem<OutlineRow>> find(Predicate<OutlineRow> wanted) {
        return find(top, wanted);
    }

    private Optional<TreeItem<OutlineRow>> find(TreeItem<OutlineRow> in, Predicate<OutlineRow> wanted) {
        for (TreeItem<OutlineRow> item : in.getChildren()) {
            Optional<TreeItem<OutlineRow>> found = wanted.test(item.getValue()) ? Optional.of(item) : find(item, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void choose(TreeItem<OutlineRow> item) {
        for (TreeItem<OutlineRow> above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        getSelectionModel().select(item);
    }

    private void tell(TreeItem<OutlineRow> now) {
        if (!laying && now != null && now.getValue() != null && getSelectionModel().getSelectedIndices().size() <= 1) {
            selected.accept(now.getValue());
        }
    }

    private void lay(ObservableList<TreeItem<OutlineRow>> items, List<OutlineRow> rows) {
        Map<String, TreeItem<OutlineRow>> known = new HashMap<>();
        items.forEach(item -> known.put(item.getValue().identity(), item));
        List<TreeItem<OutlineRow>> wanted = rows.stream()
                .map(row -> known.computeIfAbsent(row.identity(), identity -> fresh(row))).toList();
        if (!wanted.equals(items)) {
            items.setAll(wanted);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(wanted.get(i).getValue())) {
                wanted.get(i).setValue(rows.get(i));
            }
            lay(wanted.get(i).getChildren(), rows.get(i).children());
        }
    }

    private static TreeItem<OutlineRow> fresh(OutlineRow row) {
        TreeItem<OutlineRow> item = new TreeItem<>(row);
        item.setExpanded(!row.kind().isGroup());
        return item;
    }
}

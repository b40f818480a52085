package app.snowquill.ui.outline;

import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.WindowEvent;

/** The menu of the selected rows. What can't be done to them can't be pressed; what no row of their kind knows is not shown. */
final class OutlineMenu extends ContextMenu {
    private final Strings strings;
    private final Supplier<List<OutlineRow>> selected;

    OutlineMenu(Strings strings, OutlineTree tree, OutlineDeeds deeds, Runnable rename, Consumer<OutlineRow> sumUp) {
        this.strings = strings;
        this.selected = tree::selectedRows;
        add("outline.rename", rename, rows -> rows.size() == 1 && isPlaced(rows.get(0)));
        add("outline.move-up", () -> deeds.move(selected.get(), -1), OutlineMenu::arePlaced);
        add("outline.move-down", () -> deeds.move(selected.get(), 1), OutlineMenu::arePlaced);
        add("outline.merge", () -> deeds.merge(selected.get().get(0)), rows -> rows.size() == 1 && isPlaced(rows.get(0)));
        add("summaries.open", () -> sumUp.accept(selected.get().get(0)), rows -> rows.size() == 1 && isPlaced(rows.get(0)));
        add("outline.approve", () -> deeds.approve(selected.get(), true), rows -> areWritten(rows) && !rows.stream().allMatch(deeds::isApproved));
        add("outline.not-approved", () -> deeds.approve(selected.get(), false), rows -> areWritten(rows) && rows.stream().anyMatch(deeds::isApproved));
        add("outline.remove", () -> deeds.remove(selected.get()), OutlineMenu::arePlaced);
        add("outline.restore", () -> deeds.restore(selected.get()), OutlineMenu::areBinned);
        add("outline.empty-bin", deeds::emptyBin, OutlineMenu::areBinned);
    }

    private void add(String key, Runnable action, Predicate<List<OutlineRow>> fits) {
        MenuItem item = new MenuItem(strings.text(key));
        item.setOnAction(event -> action.run());
        boolean ofBin = key.equals("outline.restore") || key.equals("outline.empty-bin");
        addEventHandler(WindowEvent.WINDOW_SHOWING, event -> {
            List<OutlineRow> rows = selected.get();
            item.setDisable(!fits.test(rows));
            item.setVisible(areBinned(rows) == ofBin);
        });
        getItems().add(item);
    }

    private static boolean isPlaced(OutlineRow row) {
        return row.kind() == OutlineRow.Kind.PART || row.kind() == OutlineRow.Kind.CHAPTER || row.kind() == OutlineRow.Kind.SCENE;
    }

    private static boolean arePlaced(List<OutlineRow> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(OutlineMenu::isPlaced)
                && (rows.size() == 1 || rows.stream().allMatch(row -> row.kind() == OutlineRow.Kind.SCENE));
    }

    private static boolean areWritten(List<OutlineRow> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.kind() == OutlineRow.Kind.SCENE && row.words() > 0);
    }

    private static boolean areBinned(List<OutlineRow> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.kind() == OutlineRow.Kind.BIN
                || row.kind() == OutlineRow.Kind.BINNED_SCENE);
    }
}

package app.snowquill.ui.outline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * Dragging rows: scenes between scenes, onto a chapter or part to be its last, or onto the bin; a chapter or a part among its
 * own kind. Several selected scenes go together. Esc lets go of them.
 */
final class OutlineDrag {
    private static final List<String> MARKS = List.of("drop-above", "drop-below", "drop-into");

    /** Where on a row something is let go. */
    enum Place {
        ABOVE, BELOW, INTO;

        private String style() {
            return "drop-" + name().toLowerCase(Locale.ROOT);
        }
    }

    interface Drop {
        /** @param rows all of one kind: scenes, or one chapter or part */
        void drop(List<OutlineRow> rows, OutlineRow onto, Place place);
    }

    private final OutlineTree tree;
    private final Drop drop;
    private List<OutlineRow> dragged = List.of();

    OutlineDrag(OutlineTree tree, Drop drop) {
        this.tree = tree;
        this.drop = drop;
    }

    void install(OutlineCell cell) {
        cell.setOnDragDetected(event -> {
            if (cell.getItem() != null && !cell.getItem().kind().isGroup() && !cell.isEditing()) {
                dragged = taken(cell.getItem());
                ClipboardContent content = new ClipboardContent();
                content.putString(dragged.stream().map(OutlineRow::title).collect(Collectors.joining("\n")));
                cell.startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        cell.setOnDragOver(event -> {
            cell.getStyleClass().removeAll(MARKS);
            if (takes(cell.getItem())) {
                event.acceptTransferModes(TransferMode.MOVE);
                cell.getStyleClass().add(place(cell, event).style());
                event.consume();
            }
        });
        cell.setOnDragExited(event -> cell.getStyleClass().removeAll(MARKS));
        cell.setOnDragDropped(event -> {
            boolean taken = takes(cell.getItem());
            if (taken) {
                drop.drop(dragged, cell.getItem(), place(cell, event));
            }
            event.setDropCompleted(taken);
            event.consume();
        });
        cell.setOnDragDone(event -> dragged = List.of());
    }

    /** The row, or every selected scene where it is one of them. */
    private List<OutlineRow> taken(OutlineRow row) {
        List<OutlineRow> selected = tree.selectedRows();
        return row.kind().isScene() && selected.contains(row)
                ? selected.stream().filter(one -> one.kind().isScene()).toList() : List.of(row);
    }

    private boolean takes(OutlineRow onto) {
        if (dragged.isEmpty() || onto == null) {
            return false;
        }
        Set<String> moving = dragged.stream().map(OutlineRow::identity).collect(Collectors.toSet());
        return !moving.contains(onto.identity()) && switch (dragged.get(0).kind()) {
            case PART -> onto.kind() == OutlineRow.Kind.PART;
            case CHAPTER -> onto.kind() == OutlineRow.Kind.CHAPTER || onto.kind() == OutlineRow.Kind.PART;
            case UNPLACED_SCENE, BINNED_SCENE, SCENE -> onto.kind() == OutlineRow.Kind.SCENE
                    || onto.kind() == OutlineRow.Kind.CHAPTER || onto.kind() == OutlineRow.Kind.PART && !onto.children().isEmpty()
                    || onto.kind() == OutlineRow.Kind.BIN && dragged.stream().allMatch(row -> row.kind() == OutlineRow.Kind.SCENE);
            case UNPLACED_GROUP, BIN -> false;
        };
    }

    private Place place(OutlineCell cell, DragEvent event) {
        OutlineRow onto = cell.getItem();
        boolean scenes = dragged.get(0).kind().isScene();
        boolean among = scenes ? onto.kind() == OutlineRow.Kind.SCENE : onto.kind() == dragged.get(0).kind();
        return !among ? Place.INTO : event.getY() < cell.getHeight() / 2 ? Place.ABOVE : Place.BELOW;
    }
}

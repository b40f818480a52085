package app.snowquill.ui.outline;

import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Dragging a scene by its row: between two scenes, or onto a chapter to be its last. */
final class SceneDrag {
    private static final List<String> MARKS = List.of("drop-above", "drop-below", "drop-into");

    private final Supplier<SceneList> list;
    private final Drop drop;
    private OutlineRow dragged;

    interface Drop {
        void place(OutlineRow scene, String chapter, String before);
    }

    SceneDrag(Supplier<SceneList> list, Drop drop) {
        this.list = list;
        this.drop = drop;
    }

    void install(OutlineCell cell) {
        cell.setOnDragDetected(event -> {
            if (cell.getItem() != null && cell.getItem().kind().isScene() && !cell.isEditing()) {
                dragged = cell.getItem();
                ClipboardContent content = new ClipboardContent();
                content.putString(dragged.title());
                cell.startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        cell.setOnDragOver(event -> {
            cell.getStyleClass().removeAll(MARKS);
            if (takes(cell)) {
                event.acceptTransferModes(TransferMode.MOVE);
                cell.getStyleClass().add(mark(cell, event));
                event.consume();
            }
        });
        cell.setOnDragExited(event -> cell.getStyleClass().removeAll(MARKS));
        cell.setOnDragDropped(event -> {
            boolean taken = takes(cell);
            if (taken) {
                place(cell.getItem(), mark(cell, event));
            }
            event.setDropCompleted(taken);
            event.consume();
        });
        cell.setOnDragDone(event -> dragged = null);
    }

    private boolean takes(OutlineCell cell) {
        OutlineRow row = cell.getItem();
        return dragged != null && row != null && !row.id().equals(dragged.id())
                && (row.kind() == OutlineRow.Kind.SCENE || row.kind() == OutlineRow.Kind.CHAPTER);
    }

    private static String mark(OutlineCell cell, DragEvent event) {
        return cell.getItem().kind() == OutlineRow.Kind.CHAPTER ? "drop-into"
                : event.getY() < cell.getHeight() / 2 ? "drop-above" : "drop-below";
    }

    private void place(OutlineRow row, String where) {
        if (row.kind() == OutlineRow.Kind.CHAPTER) {
            drop.place(dragged, row.id(), "");
            return;
        }
        String chapter = list.get().scene(row.id()).map(Scene::chapter).orElse("");
        List<String> siblings = list.get().scenesOf(chapter).stream().map(Scene::id)
                .filter(id -> !id.equals(dragged.id())).toList();
        int place = siblings.indexOf(row.id()) + (where.equals("drop-below") ? 1 : 0);
        drop.place(dragged, chapter, place < siblings.size() ? siblings.get(place) : "");
    }
}

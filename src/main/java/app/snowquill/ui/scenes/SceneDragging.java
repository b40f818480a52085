package app.snowquill.ui.scenes;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Dragging scenes by rows or cards onto others: before or behind the one they are let go on. Esc lets go of them. */
final class SceneDragging {
    private static final List<String> MARKS = List.of("drop-before", "drop-behind");

    private final ScenesActions.Moves moves;
    private List<String> dragged = List.of();

    SceneDragging(ScenesActions.Moves moves) {
        this.moves = moves;
    }

    /**
     * @param row what the node shows now; null where it shows nothing
     * @param taken the scenes that go with it; none where it can't be dragged
     * @param rows what stands there, in reading order: tells which scene follows
     */
    void install(Node node, Orientation across, Supplier<SceneRow> row, Supplier<List<String>> taken, Supplier<List<SceneRow>> rows) {
        node.setOnDragDetected(event -> {
            List<String> scenes = row.get() == null ? List.of() : taken.get();
            if (!scenes.isEmpty()) {
                dragged = scenes;
                ClipboardContent content = new ClipboardContent();
                content.putString(row.get().title());
                node.startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        node.setOnDragOver(event -> {
            node.getStyleClass().removeAll(MARKS);
            if (takes(row.get())) {
                event.acceptTransferModes(TransferMode.MOVE);
                node.getStyleClass().add(isBefore(node, across, event) ? "drop-before" : "drop-behind");
                event.consume();
            }
        });
        node.setOnDragExited(event -> node.getStyleClass().removeAll(MARKS));
        node.setOnDragDropped(event -> {
            boolean takes = takes(row.get());
            if (takes) {
                moves.place(dragged, row.get().chapter(), isBefore(node, across, event) ? row.get().id() : next(row.get(), rows.get()));
            }
            event.setDropCompleted(takes);
            event.consume();
        });
        node.setOnDragDone(event -> dragged = List.of());
    }

    /** Lets scenes be dropped on the head of a chapter, to be its last. */
    void installChapter(Node node, Supplier<String> chapter) {
        node.setOnDragOver(event -> {
            if (!dragged.isEmpty() && !chapter.get().isEmpty()) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            boolean takes = !dragged.isEmpty() && !chapter.get().isEmpty();
            if (takes) {
                moves.place(dragged, chapter.get(), "");
            }
            event.setDropCompleted(takes);
            event.consume();
        });
    }

    private boolean takes(SceneRow row) {
        return row != null && !dragged.isEmpty() && !dragged.contains(row.id());
    }

    private static boolean isBefore(Node node, Orientation across, DragEvent event) {
        return across == Orientation.VERTICAL ? event.getY() < node.getLayoutBounds().getHeight() / 2
                : event.getX() < node.getLayoutBounds().getWidth() / 2;
    }

    /** The scene that follows in the same chapter; blank where there is none. */
    private static String next(SceneRow row, List<SceneRow> rows) {
        return rows.stream().filter(other -> other.chapter().equals(row.chapter()) && other.number() > row.number())
                .min(Comparator.comparingInt(SceneRow::number)).map(SceneRow::id).orElse("");
    }
}

package app.snowquill.ui.activity;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Moves a waiting run to another place of the queue: by its handle, or by Alt+Up and Alt+Down. Stateless. */
final class QueueMoves {
    private static final String FORMAT = "application/x-snowquill-job";

    private QueueMoves() {
    }

    static void on(QueueRow row, RunQueue queue, Strings strings) {
        HBox handle = new HBox(Icons.button(Feather.MENU));
        handle.getStyleClass().add("queue-handle");
        Tooltip.install(handle, new Tooltip(strings.text("activity.move")));
        handle.setOnDragDetected(event -> {
            Dragboard board = row.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(format(), Long.toString(row.job()));
            board.setContent(content);
            event.consume();
        });
        row.getChildren().add(handle);
        row.setFocusTraversable(true);
        row.setAccessibleHelp(strings.text("activity.move"));
        row.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
                queue.move(row.job(), event.getCode() == KeyCode.UP ? -1 : 1);
                event.consume();
            }
        });
        row.setOnMouseClicked(event -> row.requestFocus());
        row.setOnDragOver(event -> {
            if (event.getDragboard().hasContent(format())) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        row.setOnDragDropped(event -> {
            queue.moveBefore(Long.parseLong((String) event.getDragboard().getContent(format())), row.job());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    /** A format of one name can be made only once in a program. */
    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(FORMAT);
        return known == null ? new DataFormat(FORMAT) : known;
    }
}

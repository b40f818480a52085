package app.snowquill.ui.bible;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Leaves a form with Escape. Stateless. */
final class Leaving {
    private Leaving() {
    }

    static void onEscape(Node form, Runnable leave) {
        form.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave.run();
            }
        });
    }
}

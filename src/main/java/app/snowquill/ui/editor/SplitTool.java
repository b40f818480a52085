package app.snowquill.ui.editor;

import app.snowquill.ui.common.command.Command;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Cuts the open scene at the caret, where the author asks for it. On the window's thread. */
final class SplitTool {
    private static final KeyCombination KEY = Command.SPLIT.keys().orElseThrow();

    private final ProseArea area;
    private final Supplier<String> scene;
    private final SplitListener listener;

    SplitTool(ProseArea area, Supplier<String> scene, SplitListener listener) {
        this.area = area;
        this.scene = scene;
        this.listener = listener;
    }

    /** From now on Ctrl+Shift+Enter does it wherever {@code pane} hears it. */
    void listen(Node pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (KEY.match(event) && area.isEditable()) {
                split();
                event.consume();
            }
        });
    }

    void split() {
        PageSplit cut = area.splitAtCaret(new ProseMarkup());
        if (cut.isCut()) {
            listener.split(scene.get(), cut.before(), cut.after());
        } else {
            listener.nothingToSplit();
        }
    }
}

package app.snowquill.ui.editor;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** The keys of the page: those of the bar beneath it first, then bold, italics and undo where there is no typing left to undo. On the window's thread. */
final class PageKeys {
    private final ProseArea area;
    private final SuggestionKeys bar;
    private final Consumer<Emphasis> emphasise;
    private final Runnable undo;

    PageKeys(ProseArea area, SuggestionKeys bar, Consumer<Emphasis> emphasise, Runnable undo) {
        this.area = area;
        this.bar = bar;
        this.emphasise = emphasise;
        this.undo = undo;
    }

    void listen(Node pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        pane.addEventFilter(KeyEvent.KEY_TYPED, bar::typed);
    }

    private void pressed(KeyEvent event) {
        if (bar.take(event)) {
            event.consume();
        } else if (event.isShortcutDown() && !event.isShiftDown() && area.isFocused()) {
            switch (event.getCode()) {
                case B -> emphasise.accept(Emphasis.BOLD);
                case I -> emphasise.accept(Emphasis.ITALIC);
                case Z -> {
                    if (area.isUndoAvailable()) {
                        return;
                    }
                    undo.run();
                }
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }
}

package app.snowquill.ui.editor;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys become on the page: quotes are curly, Shift+Enter breaks a line within its paragraph. On the window's thread. */
final class PageTyping {
    private final ProseArea area;
    private final TypographicQuotes quotes = new TypographicQuotes();

    PageTyping(ProseArea area) {
        this.area = area;
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typeQuote);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::breakLine);
    }

    private void typeQuote(KeyEvent event) {
        String typed = event.getCharacter();
        if (event.getTarget() != area || !typed.equals("\"") && !typed.equals("'") || event.isShortcutDown() || !area.isEditable()) {
            return;
        }
        int start = area.getSelection().getStart();
        char curly = quotes.curly(typed.charAt(0), area.before(start));
        area.getUndoManager().preventMerge();
        area.replaceSelection(typed);
        area.getUndoManager().preventMerge();
        int at = area.getCaretPosition() - 1;
        area.replaceText(at, at + 1, String.valueOf(curly));
        area.getUndoManager().preventMerge();
        event.consume();
    }

    private void breakLine(KeyEvent event) {
        if (event.getTarget() == area && event.getCode() == KeyCode.ENTER && event.isShiftDown() && !event.isShortcutDown()) {
            area.replaceSelection(String.valueOf(Passage.LINE_BREAK));
            event.consume();
        }
    }
}

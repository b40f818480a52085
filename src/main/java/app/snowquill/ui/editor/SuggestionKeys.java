package app.snowquill.ui.editor;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the bar beneath the page. What lies over a passage hears them first. On the window's thread. */
final class SuggestionKeys {
    private static final boolean LETTERS_BEHIND_ALT = System.getProperty("os.name", "").startsWith("Mac");

    private final SuggestionTable suggestions;
    private final PassageTable passages;
    private boolean taken;

    SuggestionKeys(SuggestionTable suggestions, PassageTable passages) {
        this.suggestions = suggestions;
        this.passages = passages;
    }

    /** Ctrl+Enter, Alt+R, Esc and the keys of the operations, where they mean something now. */
    boolean take(KeyEvent event) {
        taken = isTaken(event);
        return taken;
    }

    /**
     * A key that was taken types no letter: Alt with one would otherwise put it in the place of what is chosen. Nor does Alt with a letter
     * that means nothing now, where the system has no letters behind Alt.
     */
    void typed(KeyEvent event) {
        if (taken || event.isAltDown() && !event.isControlDown() && !LETTERS_BEHIND_ALT) {
            event.consume();
        }
    }

    private boolean isTaken(KeyEvent event) {
        if (event.getCode() == KeyCode.UNDEFINED || suggestions.bar().isDisabled()) {
            return false;
        }
        if (passages.takeKey(event)) {
            return true;
        }
        if (OperationKeys.asked(event).isPresent()) {
            OperationKeys.asked(event).ifPresent(suggestions.bar()::ask);
            return true;
        }
        return !passages.isShown() && suggestion(event);
    }

    private boolean suggestion(KeyEvent event) {
        SuggestionState state = suggestions.current();
        SuggestionState.Phase phase = state.phase();
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            if (phase.canBeTaken() && !state.text().isBlank()) {
                suggestions.accept();
            } else {
                suggestions.goOn();
            }
        } else if (event.getCode() == KeyCode.R && event.isAltDown() && suggestions.canAskAgain()) {
            suggestions.again();
        } else if (event.getCode() == KeyCode.ESCAPE && phase == SuggestionState.Phase.WRITING) {
            suggestions.stop();
        } else if (event.getCode() == KeyCode.ESCAPE && phase.canBeTaken()) {
            suggestions.refuse();
        } else {
            return false;
        }
        return true;
    }
}

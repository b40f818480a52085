package app.snowquill.ui.editor;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The diff stands within the page, so that keys it leaves alone would reach the text beneath it. Says which those are. Stateless. */
final class DiffKeys {
    private static final Set<KeyCode> EDITING = EnumSet.of(KeyCode.X, KeyCode.V, KeyCode.BACK_SPACE, KeyCode.DELETE);

    private DiffKeys() {
    }

    /** Whether the key would change the text, or move in it. */
    static boolean wouldType(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            return EDITING.contains(code) || code.isArrowKey();
        }
        return !event.isAltDown() && !code.isFunctionKey() && !code.isModifierKey() && code != KeyCode.TAB && code != KeyCode.ESCAPE;
    }
}

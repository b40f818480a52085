package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys by which the page asks an agent. Stateless. */
final class OperationKeys {
    private OperationKeys() {
    }

    /** Empty for what has no key of its own. */
    static Optional<KeyCombination> of(Operation operation) {
        return Optional.ofNullable(switch (operation) {
            case CONTINUE -> "Shortcut+Enter";
            case REWRITE -> "Alt+Shift+R";
            case EXPAND -> "Alt+Shift+E";
            case SHORTEN -> "Alt+Shift+S";
            case DESCRIBE -> "Alt+Shift+D";
            case CHANGE_POV -> "Alt+Shift+P";
            case CHANGE_TENSE -> "Alt+Shift+T";
            case DRAFT -> "Alt+Shift+N";
            case CHARACTER_SCENE, REVIEW, CRITIQUE, RATE, FEEDBACK, DETAILS, BIO, CHAPTER_OUTLINE -> null;
        }).map(KeyCombination::valueOf);
    }

    /** What a key asks for, but for Ctrl+Enter, which also accepts. */
    static Optional<Operation> asked(KeyEvent event) {
        for (Operation operation : Operation.values()) {
            if (operation != Operation.CONTINUE && of(operation).filter(key -> key.match(event)).isPresent()) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}

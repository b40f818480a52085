package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Outcome;
import app.snowquill.ui.common.command.Command;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys by which the page asks an agent. Stateless. */
final class OperationKeys {
    private OperationKeys() {
    }

    /** Empty for what has no key of its own. */
    static Optional<KeyCombination> of(Operation operation) {
        return Command.of(operation).keys();
    }

    /** What a key asks the page for, but for Ctrl+Enter, which also accepts. */
    static Optional<Operation> asked(KeyEvent event) {
        for (Operation operation : Operation.values()) {
            if (operation.outcome() == Outcome.REPLACEMENT && of(operation).filter(key -> key.match(event)).isPresent()) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}

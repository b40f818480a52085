package app.snowquill.ui.studio;

import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandTable;
import app.snowquill.ui.common.command.KeyListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work everywhere in the window. Undo and redo are heard only where the focused control did not take them: a text
 * field undoes its own typing first.
 */
final class FrameKeys {
    private static final KeyCombination ALSO_REDO = KeyCombination.valueOf("Shortcut+Y");

    private final CommandTable commands;
    private EventHandler<KeyEvent> rest = event -> {
    };
    private final EventHandler<KeyEvent> before = event -> run(KeyListener.WINDOW, event);
    private final EventHandler<KeyEvent> after = this::runLast;

    FrameKeys(CommandTable commands) {
        this.commands = commands;
    }

    /** @param handler hears the keys that nobody else took, also where nothing has the focus */
    void setRest(EventHandler<KeyEvent> handler) {
        rest = handler;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, before);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, after);
    }

    void remove(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, before);
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, after);
    }

    private void runLast(KeyEvent event) {
        run(KeyListener.WINDOW_LAST, event);
        if (!event.isConsumed() && ALSO_REDO.match(event)) {
            event.consume();
            commands.run(Command.REDO);
        }
        if (!event.isConsumed()) {
            rest.handle(event);
        }
    }

    private void run(KeyListener listener, KeyEvent event) {
        for (Command command : commands.commands()) {
            if (!event.isConsumed() && command.listener() == listener && command.keys().filter(keys -> keys.match(event)).isPresent()) {
                event.consume();
                commands.run(command);
            }
        }
    }
}

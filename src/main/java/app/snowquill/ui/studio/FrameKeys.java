package app.snowquill.ui.studio;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work everywhere in the window. Undo and redo are heard only where the focused control did not take them: a text
 * field undoes its own typing first.
 */
final class FrameKeys {
    private final Map<KeyCombination, Runnable> first = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> leftOver = new LinkedHashMap<>();
    private EventHandler<KeyEvent> rest = event -> {
    };
    private final EventHandler<KeyEvent> before = event -> run(first, event);
    private final EventHandler<KeyEvent> after = event -> {
        run(leftOver, event);
        if (!event.isConsumed()) {
            rest.handle(event);
        }
    };

    FrameKeys(TopBarViewModel model, FrameActions actions, Runnable nextPanel, Runnable previousPanel, Runnable fullScreen) {
        for (View view : View.values()) {
            first.put(new KeyCodeCombination(digit(view.digit()), KeyCombination.SHORTCUT_DOWN),
                    () -> model.viewProperty().set(view));
        }
        for (int number = 0; number <= 9; number++) {
            int step = number;
            first.put(new KeyCodeCombination(digit(number), KeyCombination.ALT_DOWN), () -> actions.openStep().accept(step));
        }
        first.put(KeyCombination.valueOf("Alt+Shift+0"), () -> actions.openStep().accept(10));
        first.put(new KeyCodeCombination(KeyCode.BACK_SLASH, KeyCombination.SHORTCUT_DOWN),
                () -> model.leftOpenProperty().set(!model.leftOpenProperty().get()));
        first.put(new KeyCodeCombination(KeyCode.BACK_SLASH, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> model.rightOpenProperty().set(!model.rightOpenProperty().get()));
        first.put(KeyCombination.valueOf("F6"), nextPanel);
        first.put(KeyCombination.valueOf("Shift+F6"), previousPanel);
        first.put(KeyCombination.valueOf("F11"), fullScreen);
        first.put(KeyCombination.valueOf("Shortcut+N"), actions.newBook());
        first.put(KeyCombination.valueOf("Shortcut+O"), actions.openBook());
        first.put(KeyCombination.valueOf("Shortcut+Shift+H"), actions.history());
        first.put(KeyCombination.valueOf("Shortcut+Comma"), actions.agents());
        first.put(KeyCombination.valueOf("Shortcut+E"), actions.export());
        first.put(KeyCombination.valueOf("Shortcut+W"), actions.closeBook());
        first.put(KeyCombination.valueOf("Shortcut+Q"), actions.quit());
        leftOver.put(KeyCombination.valueOf("Shortcut+Z"), actions.undo());
        leftOver.put(KeyCombination.valueOf("Shortcut+Shift+Z"), actions.redo());
        leftOver.put(KeyCombination.valueOf("Shortcut+Y"), actions.redo());
    }

    /** @param keys as {@link KeyCombination#valueOf} reads them, taken before anybody else */
    void add(String keys, Runnable action) {
        first.put(KeyCombination.valueOf(keys), action);
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

    private static void run(Map<KeyCombination, Runnable> keys, KeyEvent event) {
        keys.forEach((combination, action) -> {
            if (!event.isConsumed() && combination.match(event)) {
                event.consume();
                action.run();
            }
        });
    }

    private static KeyCode digit(int number) {
        return KeyCode.valueOf("DIGIT" + number);
    }
}

package app.snowquill.ui.messages;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** Makes failure cards for rooms that know only a function. One for the program; on the window's thread. */
public final class FailureCards {
    private final Strings strings;
    private final FailureText words;

    public FailureCards(Strings strings) {
        this.strings = strings;
        this.words = new FailureText(strings);
    }

    /**
     * @param kept what is safe; may be blank
     * @param next what the author can do now; may be blank
     * @param again does the same once more
     */
    public Node card(Throwable thrown, String kept, String next, Runnable again) {
        Button button = Buttons.primary(strings.text("messages.try-again"), again);
        button.setId("try-again");
        return new FailureCard(words.of(thrown).withKept(kept).withNext(next), strings, button);
    }
}

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
     * For a surface on which trying again is the next thing to do.
     *
     * @param kept what is safe; may be blank
     * @param next what the author can do now; may be blank
     * @param again does the same once more
     */
    public Node card(Throwable thrown, String kept, String next, Runnable again) {
        return card(thrown, kept, next, Buttons.primary(strings.text("messages.try-again"), again));
    }

    /** For a surface that has a primary button of its own. */
    public Node inset(Throwable thrown, String kept, String next, Runnable again) {
        return card(thrown, kept, next, Buttons.plain(strings.text("messages.try-again"), again));
    }

    private Node card(Throwable thrown, String kept, String next, Button again) {
        again.setId("try-again");
        return new FailureCard(words.of(thrown).withKept(kept).withNext(next), strings, again);
    }
}

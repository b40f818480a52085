package app.snowquill.ui.editor;

import app.snowquill.pipeline.BookSession;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.ChangesPane;
import app.snowquill.ui.common.review.WaitingCard;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The new version of the open scene, laid over the page change by change until it is put aside. On the window's thread. */
final class WaitingOverPage {
    private final WaitingCard card;
    private final StackPane over;
    private final BooleanSupplier typing;
    private String text = "";
    private boolean aside;

    /** @param typing whether the author is at the page: then it is not covered */
    WaitingOverPage(BookSession session, FxThread fx, Strings strings, SceneKeeper keeper, BooleanSupplier typing) {
        this.card = new WaitingCard(session, fx, strings, ChangesPane.Place.PAGE, keeper::flush);
        this.over = new StackPane(card);
        this.typing = typing;
        over.getStyleClass().addAll("paper", "waiting-over-page");
        over.setVisible(false);
    }

    Node node() {
        return over;
    }

    /** @param proposed the text that waits; blank for none */
    void show(DocumentKey key, String proposed) {
        if (!proposed.equals(text)) {
            text = proposed;
            aside = typing.getAsBoolean();
        }
        if (!proposed.isEmpty()) {
            card.show(key);
        }
        over.setVisible(!proposed.isEmpty() && !aside);
    }

    /** Puts it aside, or lays it over the page again. */
    void turn() {
        aside = !aside;
        over.setVisible(!text.isEmpty() && !aside);
    }
}

package app.snowquill.ui.editor;

import app.snowquill.pipeline.BookSession;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Marks on the page whose words they are, where the author wants to see it. Lives with the page; on the window's thread, which never waits for the history. */
final class OriginLook {
    private final BookSession session;
    private final FxThread fx;
    private final ProsePage page;
    private final Supplier<String> scene;
    private final BooleanSupplier wanted;
    private final PauseTransition soon = new PauseTransition(Duration.millis(400));

    /**
     * @param scene id of the open scene; blank for none
     * @param wanted whether the marks are to be seen
     */
    OriginLook(BookSession session, FxThread fx, ProsePage page, Supplier<String> scene, BooleanSupplier wanted) {
        this.session = session;
        this.fx = fx;
        this.page = page;
        this.scene = scene;
        this.wanted = wanted;
        soon.setOnFinished(event -> look());
    }

    /** Looks once the text has rested. */
    void lookSoon() {
        soon.playFromStart();
    }

    void look() {
        String open = scene.get();
        if (!wanted.getAsBoolean() || open.isEmpty() || !session.view().documents().containsKey(DocumentKey.prose(open))) {
            page.showOrigins(OriginMarks.none());
            return;
        }
        session.history(DocumentKey.prose(open)).thenApply(OriginMarks::of).thenAcceptAsync(marks -> {
            if (open.equals(scene.get()) && wanted.getAsBoolean()) {
                page.showOrigins(marks);
            }
        }, fx);
    }
}

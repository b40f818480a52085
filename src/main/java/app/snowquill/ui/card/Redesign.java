package app.snowquill.ui.card;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.SceneEngine.Redesigned;
import app.snowquill.pipeline.SceneWork;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Has the model design the open scene's card anew; one at a time. Lives with its pane, on the window's thread. */
final class Redesign {
    private final BookSession session;
    private final Executor fx;
    private final Consumer<String> ended;
    private SceneWork<Redesigned> underWay;

    /** @param ended told a sentence where it failed, a blank where the new card waits or it was stopped */
    Redesign(BookSession session, Executor fx, Consumer<String> ended) {
        this.session = session;
        this.fx = fx;
        this.ended = ended;
    }

    boolean isUnderWay() {
        return underWay != null;
    }

    void begin(String scene) {
        if (underWay != null) {
            return;
        }
        try {
            underWay = session.scenes().redesign(scene, "");
        } catch (IllegalStateException e) { // the book is open to read only
            ended.accept(e.getMessage());
            return;
        }
        underWay.done().whenCompleteAsync((made, failure) -> {
            underWay = null;
            Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
            ended.accept(cause == null || cause instanceof CancellationException ? "" : cause.getMessage());
        }, fx);
    }

    void stop() {
        if (underWay != null) {
            underWay.cancel();
        }
    }
}

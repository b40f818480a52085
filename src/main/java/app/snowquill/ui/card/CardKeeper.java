package app.snowquill.ui.card;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Keeps the shown card in the book 1.5 s after the last change; tries again every 10 s where that fails. On the window's thread. */
final class CardKeeper {
    private static final Duration IDLE = Duration.seconds(1.5);
    private static final Duration RETRY = Duration.seconds(10);

    private final BookSession session;
    private final Executor fx;
    private final Supplier<SceneCard> form;
    private final String reason;
    private final Consumer<String> failed;
    private final PauseTransition idle = new PauseTransition(IDLE);
    private final PauseTransition retry = new PauseTransition(RETRY);
    private SceneCard kept;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    /** @param failed told a sentence, or a blank once it is kept */
    CardKeeper(BookSession session, Executor fx, Supplier<SceneCard> form, String reason, Consumer<String> failed) {
        this.session = session;
        this.fx = fx;
        this.form = form;
        this.reason = reason;
        this.failed = failed;
        idle.setOnFinished(event -> flush());
        retry.setOnFinished(event -> flush());
    }

    /** The form shows this card, as the book has it; null where it shows none. */
    void shown(SceneCard card) {
        idle.stop();
        retry.stop();
        kept = card;
    }

    void changed() {
        if (kept != null) {
            idle.playFromStart();
        }
    }

    boolean isOwn(SceneCard card) {
        return card.equals(kept);
    }

    boolean hasUnsavedChanges() {
        return kept != null && !form.get().equals(kept);
    }

    CompletableFuture<Void> flush() {
        idle.stop();
        retry.stop();
        if (!hasUnsavedChanges()) {
            return underWay;
        }
        SceneCard card = form.get();
        SceneCard before = kept;
        kept = card;
        HandEdit edit = HandEdit.of(reason, DocumentKey.card(card.scene()), card);
        underWay = underWay.handle((done, failure) -> null).thenCompose(done -> session.edit(edit))
                .handleAsync((result, failure) -> {
                    if (failure == null) {
                        failed.accept("");
                        return null;
                    }
                    if (card.equals(kept)) {
                        kept = before;
                        retry.playFromStart();
                    }
                    failed.accept((failure.getCause() == null ? failure : failure.getCause()).getMessage());
                    throw new CompletionException(failure);
                }, fx);
        return underWay;
    }
}

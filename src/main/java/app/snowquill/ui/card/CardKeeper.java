package app.snowquill.ui.card;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Keeps the shown card in the book 1.5 s after the last change; tries again every 10 s where that fails. On the
 * window's thread.
 */
final class CardKeeper {
    private static final Duration IDLE = Duration.seconds(1.5);
    private static final Duration RETRY = Duration.seconds(10);

    private final BookSession session;
    private final Executor fx;
    private final Supplier<SceneCard> form;
    private final String reason;
    private final Consumer<String> ended;
    private final Map<String, SceneCard> left = new LinkedHashMap<>();
    private final PauseTransition idle = new PauseTransition(IDLE);
    private final PauseTransition retry = new PauseTransition(RETRY);
    private SceneCard kept;
    private int sending;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    /** @param ended told when an edit has ended: a sentence where it failed, a blank where it is kept */
    CardKeeper(BookSession session, Executor fx, Supplier<SceneCard> form, String reason, Consumer<String> ended) {
        this.session = session;
        this.fx = fx;
        this.form = form;
        this.reason = reason;
        this.ended = ended;
        idle.setOnFinished(event -> flush());
        retry.setOnFinished(event -> flush());
    }

    /** The form shows the card that the book has as {@code card}; null where it shows none. */
    void shown(SceneCard card) {
        idle.stop();
        kept = card;
        if (card != null && left.remove(card.scene()) != null) {
            changed();
        }
    }

    /** A card that could not be kept when another scene was opened. */
    Optional<SceneCard> leftOver(String scene) {
        return Optional.ofNullable(left.get(scene));
    }

    void changed() {
        if (kept != null) {
            idle.playFromStart();
        }
    }

    /** Whether the form may be filled with {@code card} without losing anything. */
    boolean isNews(SceneCard card) {
        return sending == 0 && !card.equals(kept) && !hasUnsavedChanges();
    }

    private boolean hasUnsavedChanges() {
        return kept != null && !form.get().equals(kept);
    }

    CompletableFuture<Void> flush() {
        idle.stop();
        retry.stop();
        if (kept != null) {
            left.remove(kept.scene());
        }
        Map<String, SceneCard> again = new LinkedHashMap<>(left);
        left.clear();
        again.values().forEach(card -> send(card, card));
        if (hasUnsavedChanges()) {
            SceneCard before = kept;
            kept = form.get();
            send(kept, before);
        }
        return underWay;
    }

    private void send(SceneCard card, SceneCard before) {
        sending++;
        HandEdit edit = HandEdit.of(reason, DocumentKey.card(card.scene()), card);
        underWay = underWay.handle((done, failure) -> null).thenCompose(done -> session.edit(edit))
                .handleAsync((result, failure) -> {
                    sending--;
                    if (failure == null) {
                        left.remove(card.scene());
                        ended.accept("");
                        return null;
                    }
                    left.put(card.scene(), card);
                    if (card.equals(kept)) {
                        kept = before;
                    }
                    retry.playFromStart();
                    ended.accept((failure.getCause() == null ? failure : failure.getCause()).getMessage());
                    throw new CompletionException(failure);
                }, fx);
    }
}

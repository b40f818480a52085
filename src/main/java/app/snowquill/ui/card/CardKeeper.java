package app.snowquill.ui.card;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import app.snowquill.ui.common.AutosaveTimer;
import java.util.LinkedHashMap;
import java.util.List;
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
 * Notes each change of the shown card at once, and keeps the card in the book by {@link AutosaveTimer}; tries again every 10 s
 * where that fails. On the window's thread.
 */
final class CardKeeper {
    private static final Duration RETRY = Duration.seconds(10);

    /** A card on its way into the book. @param number of the last change noted in it */
    private record Sent(SceneCard card, long number) {
    }

    private final BookSession session;
    private final Executor fx;
    private final Supplier<SceneCard> form;
    private final String reason;
    private final Consumer<String> ended;
    private final Map<String, Sent> left = new LinkedHashMap<>();
    private final AutosaveTimer timer = new AutosaveTimer(this::flush);
    private final PauseTransition retry = new PauseTransition(RETRY);
    private boolean over;
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
        retry.setOnFinished(event -> {
            if (!over) {
                flush();
            }
        });
    }

    /** The form shows the card that the book has as {@code card}; null where it shows none. */
    void shown(SceneCard card) {
        timer.stop();
        kept = card;
        if (card != null && left.remove(card.scene()) != null) {
            changed();
        }
    }

    /** A card that could not be kept when another scene was opened. */
    Optional<SceneCard> leftOver(String scene) {
        return Optional.ofNullable(left.get(scene)).map(Sent::card);
    }

    void changed() {
        if (kept != null) {
            note(form.get());
            timer.typed();
        }
    }

    private long note(SceneCard card) {
        return session.typing().typed(DocumentKey.card(card.scene()), card);
    }

    /** Whether the form may be filled with {@code card} without losing anything. */
    boolean isNews(SceneCard card) {
        return sending == 0 && !card.equals(kept) && !hasUnsavedChanges();
    }

    private boolean hasUnsavedChanges() {
        return kept != null && !form.get().equals(kept);
    }

    CompletableFuture<Void> flush() {
        timer.stop();
        retry.stop();
        if (kept != null) {
            left.remove(kept.scene());
        }
        List<Sent> again = List.copyOf(left.values());
        left.clear();
        again.forEach(sent -> send(sent, sent.card()));
        if (hasUnsavedChanges()) {
            SceneCard before = kept;
            kept = form.get();
            send(new Sent(kept, note(kept)), before);
        }
        return underWay;
    }

    private void send(Sent sent, SceneCard before) {
        sending++;
        SceneCard card = sent.card();
        HandEdit edit = HandEdit.of(reason, DocumentKey.card(card.scene()), card);
        underWay = underWay.handle((done, failure) -> null).thenCompose(done -> session.edit(edit))
                .handleAsync((result, failure) -> {
                    sending--;
                    if (failure == null) {
                        session.typing().kept(DocumentKey.card(card.scene()), sent.number());
                        left.remove(card.scene());
                        ended.accept("");
                        return null;
                    }
                    left.put(card.scene(), sent);
                    if (card.equals(kept)) {
                        kept = before;
                    }
                    retry.playFromStart();
                    ended.accept((failure.getCause() == null ? failure : failure.getCause()).getMessage());
                    throw new CompletionException(failure);
                }, fx);
    }

    /** Nothing is tried again from now on. */
    void end() {
        over = true;
        retry.stop();
    }
}

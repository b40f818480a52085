package app.snowquill.ui.editor;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.AutosaveTimer;
import java.time.LocalTime;
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
 * Notes each change of the open scene's text at once, and keeps the text in the book by {@link AutosaveTimer}. One edit is under
 * way at a time; a failed one is tried again every 10 s, also when another scene has been opened since. On the window's thread.
 */
final class SceneKeeper {
    private static final Duration RETRY = Duration.seconds(10);

    /** A text on its way into the book. @param number of the last change noted in it */
    private record Sent(String scene, String text, long number) {
    }

    private final BookSession session;
    private final Executor fx;
    private final Supplier<String> page;
    private final Consumer<SaveStatus> status;
    private final String reason;
    private final Runnable settled;
    private final Map<String, Sent> left = new LinkedHashMap<>();
    private final AutosaveTimer timer = new AutosaveTimer(this::flush);
    private final PauseTransition retry = new PauseTransition(RETRY);
    private boolean over;
    private String scene = "";
    private String kept = "";
    private String seen;
    private int sending;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    /**
     * @param page the text on the page, as the book keeps it
     * @param reason of an edit by typing, for the history
     * @param settled called when an edit has ended and no other is under way
     */
    SceneKeeper(BookSession session, Executor fx, Supplier<String> page, Consumer<SaveStatus> status, String reason,
                Runnable settled) {
        this.session = session;
        this.fx = fx;
        this.page = page;
        this.status = status;
        this.reason = reason;
        this.settled = settled;
        retry.setOnFinished(event -> {
            if (!over) {
                flush();
            }
        });
    }

    /** From now on the page shows this scene. @param now what the book has of it @param text the same as the page would give it */
    void opened(String id, String now, String text) {
        timer.stop();
        seen = now;
        scene = id;
        kept = text;
        left.remove(id);
        if (hasUnsavedKeys()) {
            typed();
        }
    }

    /** A scene's text that could not be kept when another was opened. */
    Optional<String> leftOver(String id) {
        return Optional.ofNullable(left.get(id)).map(Sent::text);
    }

    String scene() {
        return scene;
    }

    void typed() {
        if (!scene.isEmpty()) {
            note();
            timer.typed();
        }
    }

    private long note() {
        return session.typing().typed(DocumentKey.prose(scene), page.get());
    }

    boolean hasUnsavedKeys() {
        return !scene.isEmpty() && !page.get().equals(kept);
    }

    boolean isSending() {
        return sending > 0;
    }

    /**
     * Whether the page has to look at what the book has of the scene now: not what it looked at before, unless it has given something to the book
     * since, which an undo may have taken back before anybody looked.
     */
    boolean isNews(String text) {
        if (isSending() || text.equals(seen)) {
            return false;
        }
        seen = text;
        return true;
    }

    /** Whether {@code text} is what this page has given to the book, or what it took from there. */
    boolean isOwn(String text) {
        return text.equals(kept);
    }

    /** Keeps what is on the page. Completes when it is in the book, and with the failure where it can't be. */
    CompletableFuture<Void> flush() {
        retry.stop();
        left.remove(scene);
        List<Sent> again = List.copyOf(left.values());
        left.clear();
        again.forEach(sent -> send(sent, "", reason, ""));
        return keep(reason, "");
    }

    /**
     * Keeps what is on the page as one change.
     *
     * @param agent whose words were taken; blank where the author typed
     */
    CompletableFuture<Void> keep(String why, String agent) {
        timer.stop();
        if (hasUnsavedKeys()) {
            String before = kept;
            kept = page.get();
            send(new Sent(scene, kept, note()), before, why, agent);
        }
        return underWay;
    }

    private void send(Sent sent, String before, String why, String agent) {
        sending++;
        seen = null;
        status.accept(new SaveStatus(SaveStatus.Kind.SAVING, LocalTime.now(), ""));
        HandEdit edit = new HandEdit(why, Map.of(DocumentKey.prose(sent.scene()), sent.text()), agent);
        underWay = underWay.handle((done, failure) -> null).thenCompose(done -> submit(edit)).handleAsync((result, failure) -> {
            sending--;
            tell(sent, before, failure);
            if (sending == 0) {
                settled.run();
            }
            if (failure != null) {
                throw new CompletionException(failure);
            }
            return null;
        }, fx);
    }

    private CompletableFuture<EditResult> submit(HandEdit edit) {
        try {
            return session.edit(edit);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void tell(Sent sent, String before, Throwable failure) {
        if (failure == null) {
            session.typing().kept(DocumentKey.prose(sent.scene()), sent.number());
            left.remove(sent.scene());
            status.accept(new SaveStatus(SaveStatus.Kind.SAVED, LocalTime.now(), ""));
            return;
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        status.accept(new SaveStatus(SaveStatus.Kind.FAILED, LocalTime.now(), cause.getMessage()));
        left.put(sent.scene(), sent);
        if (scene.equals(sent.scene()) && kept.equals(sent.text())) {
            kept = before;
        }
        retry.playFromStart();
    }

    /** Nothing is tried again from now on. */
    void end() {
        over = true;
        retry.stop();
    }
}

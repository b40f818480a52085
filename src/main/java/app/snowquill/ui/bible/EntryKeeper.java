package app.snowquill.ui.bible;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.Impact;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.AutosaveTimer;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.review.Weighing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Duration;

/**
 * Notes each change of the shown entry at once. The entry's own document goes into the book by {@link AutosaveTimer}; those of steps 3 and
 * 7 make other texts stale, so they are weighed and wait for the author's word, or until the entry is left. What fails is tried again every
 * 10 s. On the window's thread.
 */
final class EntryKeeper {
    private static final Duration RETRY = Duration.seconds(10);

    private final BookSession session;
    private final FxThread fx;
    private final Supplier<EntryDraft> form;
    private final String reason;
    private final Listener listener;
    private final Weighing weighing;
    private final AutosaveTimer timer = new AutosaveTimer(this::keepEntry);
    private final PauseTransition retry = new PauseTransition(RETRY);
    private final Map<DocumentKey, Object> left = new LinkedHashMap<>();
    private EntryDraft kept;
    private int sending;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    /** What is told of keeping. */
    interface Listener {
        /** Before a change goes into the book, which waits for it. */
        CompletableFuture<Void> keeping(Map<DocumentKey, Object> contents);

        /** It is in the book. */
        void kept(EditResult result);

        void failed(String sentence);
    }

    /** @param reason what the history says of an edit */
    EntryKeeper(BookSession session, FxThread fx, Supplier<EntryDraft> form, String reason, Listener listener) {
        this.session = session;
        this.fx = fx;
        this.form = form;
        this.reason = reason;
        this.listener = listener;
        this.weighing = new Weighing(session, fx, failure -> { });
        retry.setOnFinished(event -> flush());
    }

    /** What keeping the changes of steps 3 and 7 would do; empty where there are none. */
    ReadOnlyObjectProperty<Optional<Impact>> impactProperty() {
        return weighing.impactProperty();
    }

    /** The form shows an entry that the book has as {@code draft}; null where it shows none. */
    void shown(EntryDraft draft) {
        kept = draft;
        weigh();
    }

    /** A newer state of the book with what is changed and not kept in its place; empty while something is on its way into the book. */
    Optional<EntryDraft> merged(EntryDraft newer) {
        if (sending > 0) {
            return Optional.empty();
        }
        Map<DocumentKey, Object> unkept = new LinkedHashMap<>(left);
        if (kept != null && kept.id().equals(newer.id())) {
            unkept.putAll(form.get().changesFrom(kept));
        }
        EntryDraft draft = newer;
        for (Map.Entry<DocumentKey, Object> one : unkept.entrySet()) {
            draft = draft.documents().containsKey(one.getKey()) ? draft.with(one.getKey(), one.getValue()) : draft;
        }
        return Optional.of(draft);
    }

    void changed() {
        if (kept != null) {
            Map<DocumentKey, Object> changes = form.get().changesFrom(kept);
            changes.forEach((key, content) -> session.typing().typed(key, content));
            if (changes.keySet().stream().anyMatch(key -> key.kind() == DocumentKind.ENTRY)) {
                timer.typed();
            }
            weigh();
        }
    }

    /** The documents of steps 3 and 7 that are changed and not kept. */
    Map<DocumentKey, Object> weighed() {
        Map<DocumentKey, Object> changes = new LinkedHashMap<>();
        if (kept != null) {
            changes.putAll(form.get().changesFrom(kept));
            changes.keySet().removeIf(key -> key.kind() == DocumentKind.ENTRY);
        }
        return changes;
    }

    EntryDraft kept() {
        return kept;
    }

    private void weigh() {
        Map<DocumentKey, Object> changes = weighed();
        if (changes.isEmpty()) {
            weighing.nothing();
        } else {
            weighing.weigh(new HandEdit(reason, changes, ""));
        }
    }

    /** Takes back what is changed in steps 3 and 7 and not kept. */
    EntryDraft undone() {
        EntryDraft draft = form.get();
        for (DocumentKey key : weighed().keySet()) {
            draft = draft.with(key, kept.documents().get(key));
            session.typing().typed(key, kept.documents().get(key));
        }
        return draft;
    }

    /** Keeps the entry's own document alone. */
    CompletableFuture<Void> keepEntry() {
        return keep(key -> key.kind() == DocumentKind.ENTRY);
    }

    /** Keeps everything, at once. */
    CompletableFuture<Void> flush() {
        return keep(key -> true);
    }

    private CompletableFuture<Void> keep(Predicate<DocumentKey> which) {
        timer.stop();
        retry.stop();
        Map<DocumentKey, Object> contents = new LinkedHashMap<>(left);
        left.clear();
        if (kept != null) {
            EntryDraft now = form.get();
            now.changesFrom(kept).forEach((key, content) -> {
                if (which.test(key)) {
                    contents.put(key, content);
                }
            });
            for (Map.Entry<DocumentKey, Object> one : contents.entrySet()) {
                kept = kept.documents().containsKey(one.getKey()) ? kept.with(one.getKey(), one.getValue()) : kept;
            }
        }
        if (!contents.isEmpty()) {
            send(contents);
        }
        return underWay;
    }

    private void send(Map<DocumentKey, Object> contents) {
        sending++;
        Map<DocumentKey, Long> numbers = new LinkedHashMap<>();
        contents.forEach((key, content) -> numbers.put(key, session.typing().typed(key, content)));
        underWay = underWay.handle((done, failure) -> null).thenCompose(done -> listener.keeping(contents))
                .thenCompose(done -> session.edit(new HandEdit(reason, contents, "")))
                .handleAsync((result, failure) -> {
                    sending--;
                    if (failure == null) {
                        numbers.forEach(session.typing()::kept);
                        weigh();
                        listener.kept(result);
                        return null;
                    }
                    left.putAll(contents);
                    retry.playFromStart();
                    listener.failed((failure.getCause() == null ? failure : failure.getCause()).getMessage());
                    throw new CompletionException(failure);
                }, fx);
    }

    /** Nothing is tried again from now on. */
    void end() {
        timer.stop();
        retry.stop();
        retry.setOnFinished(null);
    }
}

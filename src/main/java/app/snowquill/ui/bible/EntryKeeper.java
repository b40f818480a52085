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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
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
    private final BibleDeeds deeds;
    private final Supplier<EntryDraft> form;
    private final String reason;
    private final Consumer<EditResult> told;
    private final Weighing weighing;
    private final AutosaveTimer timer = new AutosaveTimer(this::keepEntry);
    private final PauseTransition retry = new PauseTransition(RETRY);
    private final Map<DocumentKey, Change> left = new LinkedHashMap<>();
    private final Map<DocumentKey, Integer> waiting = new HashMap<>();
    private EntryDraft kept;
    private int sending;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    /** A document as the form took it, and as it is to be. */
    private record Change(Object base, Object mine) {
    }

    /** @param told what is in the book now */
    EntryKeeper(BookSession session, FxThread fx, BibleDeeds deeds, Supplier<EntryDraft> form, Consumer<EditResult> told) {
        this.session = session;
        this.fx = fx;
        this.deeds = deeds;
        this.form = form;
        this.reason = deeds.strings().text("bible.did-edit");
        this.told = told;
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

    /** A newer state of the book with what is changed and not kept laid over it; empty while something is on its way into the book. */
    Optional<EntryDraft> merged(EntryDraft newer) {
        if (sending > 0) {
            return Optional.empty();
        }
        Map<DocumentKey, Change> unkept = new LinkedHashMap<>();
        newer.documents().keySet().stream().filter(left::containsKey).toList().forEach(key -> unkept.put(key, left.remove(key)));
        if (kept != null && kept.id().equals(newer.id())) {
            changes(key -> true).forEach((key, change) -> unkept.merge(key, change, EntryKeeper::both));
        }
        EntryDraft draft = newer;
        for (Map.Entry<DocumentKey, Change> one : unkept.entrySet()) {
            draft = draft.with(one.getKey(), EntryMerge.of(one.getValue().base(), one.getValue().mine(), newer.documents().get(one.getKey())));
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
        Map<DocumentKey, Change> changes = new LinkedHashMap<>();
        List.copyOf(left.keySet()).stream().filter(key -> !waiting.containsKey(key)).forEach(key -> changes.put(key, left.remove(key)));
        if (kept != null) {
            changes(which).forEach((key, change) -> {
                changes.merge(key, change, EntryKeeper::both);
                kept = kept.with(key, change.mine());
            });
        }
        if (!changes.isEmpty()) {
            send(changes);
        }
        return underWay;
    }

    private Map<DocumentKey, Change> changes(Predicate<DocumentKey> which) {
        Map<DocumentKey, Change> changes = new LinkedHashMap<>();
        form.get().changesFrom(kept).forEach((key, content) -> {
            if (which.test(key)) {
                changes.put(key, new Change(kept.documents().get(key), content));
            }
        });
        return changes;
    }

    private static Change both(Change earlier, Change later) {
        return new Change(earlier.base(), later.mine());
    }

    /** The documents as they are to be, over the book as it is now. */
    private Map<DocumentKey, Object> contents(Map<DocumentKey, Change> changes) {
        Map<DocumentKey, Object> contents = new LinkedHashMap<>();
        changes.forEach((key, change) -> contents.put(key, EntryMerge.of(change.base(), change.mine(),
                EntryDraft.of(session.view().book(), key.id()).map(newest -> newest.documents().get(key)).orElse(null))));
        return contents;
    }

    /** One after another. One that failed goes on within the next of the same document, which it must not come after. */
    private void send(Map<DocumentKey, Change> changes) {
        sending++;
        Map<DocumentKey, Long> numbers = new LinkedHashMap<>();
        changes.forEach((key, change) -> {
            numbers.put(key, session.typing().typed(key, change.mine()));
            waiting.merge(key, 1, Integer::sum);
        });
        underWay = underWay.handle((done, failure) -> null).thenComposeAsync(done -> deeds.inTurn(() -> {
            changes.replaceAll((key, change) -> left.containsKey(key) ? both(left.remove(key), change) : change);
            return deeds.weigh(contents(changes)).thenComposeAsync(any -> session.edit(new HandEdit(reason, contents(changes), "")), fx);
        }), fx).handleAsync((result, failure) -> {
            sending--;
            changes.keySet().forEach(key -> waiting.computeIfPresent(key, (any, count) -> count == 1 ? null : count - 1));
            if (failure == null) {
                numbers.forEach(session.typing()::kept);
                weigh();
                told.accept(result);
                return null;
            }
            left.putAll(changes);
            retry.playFromStart();
            deeds.failed((failure.getCause() == null ? failure : failure.getCause()).getMessage());
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

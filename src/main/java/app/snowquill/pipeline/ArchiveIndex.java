package app.snowquill.pipeline;

import app.snowquill.job.SerialWorker;
import app.snowquill.pipeline.archive.ArchiveTexts;
import app.snowquill.pipeline.archive.LostText;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState.Meaning;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState.Standing;
import app.snowquill.search.IndexedText;
import app.snowquill.search.TextId;
import app.snowquill.search.TextIndex;
import app.snowquill.search.TextLook;
import app.snowquill.search.Vectors;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of an open book like the book. All of it happens on a thread of its own: what a save changed is put in at once, an index
 * that is missing, old, damaged or of another state of the book is made good at the first question. Nothing is indexed before somebody
 * asks. Lives as long as its session.
 */
final class ArchiveIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveIndex.class);
    private static final int BATCH = 100;
    private static final long PATIENCE_MILLIS = 1_000;

    private final OpenBook session;
    private final ArchivePlace place;
    private final SerialWorker worker = new SerialWorker("archive");
    private final Listeners<IndexState> listeners = new Listeners<>();
    private final AtomicReference<BookView> newest = new AtomicReference<>();
    private final Map<TextId, IndexedText.Stamp> known = new HashMap<>();
    private final Map<TextId, IndexedText> put = new HashMap<>();
    private final Queue<TextId> unmeasured = new ArrayDeque<>();
    private final ArchiveTexts texts;
    private final OlderTexts older;
    private volatile AutoCloseable subscription;
    private volatile TextIndex index;
    private volatile CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
    private volatile IndexState state = new IndexState(Standing.UPDATING, 0, 0, 0, 0, 0, Meaning.NONE, "");
    private volatile boolean ended;

    ArchiveIndex(OpenBook session, ArchivePlace place) {
        this.session = session;
        this.place = place;
        this.texts = new ArchiveTexts(session.parts().json());
        this.older = new OlderTexts(session.parts().store(), new LostText(session.parts().json()));
    }

    /** From the first call on the index follows the book. */
    synchronized void begin() {
        if (subscription == null && !ended) {
            subscription = session.onChange(this::follow);
            follow(session.view());
        }
    }

    boolean hasBegun() {
        return subscription != null;
    }

    IndexState state() {
        return state;
    }

    AutoCloseable onState(Consumer<IndexState> listener) {
        return listeners.add(listener);
    }

    /** Done when what is saved now can be found, or after a second, when what there is must do. */
    CompletableFuture<Void> upToDate() {
        return settled.copy().completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS).exceptionally(failure -> null);
    }

    /** @throws IllegalStateException where there is no index yet */
    TextLook look() {
        TextIndex now = index;
        if (now == null) {
            throw new IllegalStateException(state.standing() == Standing.FAILED ? state.sentence()
                    : "The archive is being opened. Ask again in a moment.");
        }
        return now.look();
    }

    /** The model that texts were measured by; empty until all are. */
    Optional<Vectors> vectors() {
        return state.meaning() == Meaning.READY ? place.vectors().get() : Optional.empty();
    }

    /** Another model gives vectors, or none does: what was not measured by it is. */
    void measureAnew() {
        if (hasBegun()) {
            submit(() -> {
                unmeasured.clear();
                tell(Standing.READY, 0, 0, Meaning.NONE);
                synchronize(session.view(), Standing.UPDATING);
            });
        }
    }

    CompletableFuture<Void> rebuild() {
        return submit(() -> {
            drop();
            index = TextIndex.open(folder(), language());
            index.remove(index.known().keySet());
            synchronize(session.view(), Standing.BUILDING);
        });
    }

    /** Whether every byte of it is as it was written, and the book's first text is found in it. */
    CompletableFuture<Boolean> isSound() {
        return worker.submit(() -> {
            try (TextLook look = look()) {
                return index.isSound() && put.values().stream().limit(1).allMatch(text -> look.body(text.id()).isPresent());
            }
        });
    }

    private void follow(BookView view) {
        if (newest.getAndSet(view) == null) {
            settled = submit(() -> {
                BookView now = newest.getAndSet(null);
                if (!ended) {
                    synchronize(now, index == null ? Standing.BUILDING : Standing.UPDATING);
                }
            });
        }
    }

    private CompletableFuture<Void> submit(Runnable work) {
        try {
            return worker.submit(() -> {
                work.run();
                return null;
            });
        } catch (RejectedExecutionException e) { // the book is being closed
            return CompletableFuture.failedFuture(new IllegalStateException("This book is closed.", e));
        }
    }

    /** What fails is tried again with a new index, then in memory: the index holds nothing that the book does not. */
    private void synchronize(BookView view, Standing standing) {
        for (int attempt = 0; !ended; attempt++) {
            try {
                if (index == null) {
                    index = attempt < 2 ? TextIndex.open(folder(), language()) : TextIndex.inMemory(language());
                    known.putAll(index.known());
                }
                update(view, attempt == 0 ? standing : Standing.BUILDING);
                return;
            } catch (RuntimeException | InternalError e) { // a mapped file that vanished is an InternalError
                LOG.warn("The index of the archive failed and is opened anew: {}", e.toString());
                drop();
                if (attempt == 3) {
                    tell(new IndexState(Standing.FAILED, 0, 0, 0, 0, 0, Meaning.NONE, "The archive can’t be searched: its index "
                            + "can’t be made. The book itself is not touched by this. Build the index again, or open the book anew."));
                    return;
                }
            }
        }
    }

    private void drop() {
        if (index != null) {
            index.close();
        }
        index = null;
        known.clear();
        put.clear();
        unmeasured.clear();
    }

    private void update(BookView view, Standing standing) {
        Map<DocumentKey, Long> revisions = revisions(view);
        List<IndexedText> standingTexts = texts.of(view.book(), BookAssembler.contents(view.book()), revisions);
        boolean fresh = put.isEmpty();
        List<IndexedText> changed = standingTexts.stream()
                .filter(text -> put.get(text.id()) != text && !text.stamp().equals(known.get(text.id()))).toList();
        Set<TextId> there = new HashSet<>();
        standingTexts.forEach(text -> there.add(text.id()));
        List<TextId> gone = known.keySet().stream().filter(id -> id.isStanding() && !there.contains(id)).toList();
        List<DocumentKey> past = fresh ? older.begin(view, List.copyOf(known.keySet())) : List.of();
        long all = changed.size() + past.size();
        remove(gone);
        for (int i = 0; i < changed.size() && !ended; i += BATCH) {
            tell(standing, i, all, Meaning.NONE);
            put(changed.subList(i, Math.min(changed.size(), i + BATCH)));
        }
        standingTexts.forEach(text -> put.put(text.id(), text));
        for (int i = 0; i < past.size() && !ended; i++) {
            keep(older.all(past.get(i), List.copyOf(known.keySet())), fresh);
            if (i % BATCH == 0) {
                tell(standing, changed.size() + i, all, Meaning.NONE);
            }
        }
        if (!fresh) {
            keep(older.changed(view, List.copyOf(known.keySet())), false);
        }
        index.show();
        index.commit();
        measureFrom(changed, fresh);
    }

    private void keep(OlderTexts.Change change, boolean all) {
        remove(change.gone());
        List<IndexedText> missing = change.put().stream()
                .filter(text -> !text.stamp().equals(known.get(text.id()))).toList();
        index.put(missing);
        missing.forEach(text -> known.put(text.id(), text.stamp()));
    }

    private void put(List<IndexedText> batch) {
        index.put(batch);
        batch.forEach(text -> known.put(text.id(), text.stamp()));
        index.show();
    }

    private void remove(Collection<TextId> gone) {
        index.remove(gone);
        gone.forEach(id -> {
            known.remove(id);
            put.remove(id);
        });
    }

    /** One text at a time, so that a save that comes meanwhile is not held up. */
    private void measureFrom(List<IndexedText> changed, boolean fresh) {
        Optional<Vectors> vectors = place.vectors().get();
        if (vectors.isPresent() && (fresh || unmeasured.isEmpty() && state.meaning() == Meaning.NONE)) {
            try (TextLook look = index.look()) {
                Set<TextId> measured = look.measured(vectors.get());
                put.keySet().stream().filter(id -> !measured.contains(id)).forEach(unmeasured::add);
            }
        } else if (vectors.isPresent()) {
            changed.forEach(text -> unmeasured.add(text.id()));
        }
        tell(Standing.READY, 0, 0, vectors.isEmpty() ? Meaning.NONE : unmeasured.isEmpty() ? Meaning.READY : Meaning.BUILDING);
        if (!unmeasured.isEmpty()) {
            submit(this::measureNext);
        }
    }

    private void measureNext() {
        IndexedText text = put.get(unmeasured.peek());
        Optional<Vectors> vectors = place.vectors().get();
        if (ended || index == null || vectors.isEmpty()) {
            return;
        }
        try {
            if (text != null) {
                index.measure(text, vectors.get());
            }
            unmeasured.poll();
        } catch (RuntimeException e) { // the next save tries again
            LOG.warn("A text could not be measured for the archive: {}", e.toString());
            unmeasured.clear();
            tell(Standing.READY, 0, 0, Meaning.NONE);
            return;
        }
        if (unmeasured.isEmpty()) {
            index.show();
            index.commit();
            tell(Standing.READY, 0, 0, Meaning.READY);
        } else {
            submit(this::measureNext);
        }
    }

    private Path folder() {
        String identity = session.parts().store().setting(BookIdentity.KEY).orElseGet(() -> session.file().toAbsolutePath().toString());
        return place.folder().resolve(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private String language() {
        return session.view().book().project().language();
    }

    static Map<DocumentKey, Long> revisions(BookView view) {
        Map<DocumentKey, Long> revisions = new HashMap<>();
        view.documents().forEach((key, info) -> revisions.put(key, info.revision()));
        return revisions;
    }

    private void tell(Standing standing, long done, long of, Meaning meaning) {
        int scenes = 0;
        int entries = 0;
        int versions = 0;
        for (Map.Entry<TextId, IndexedText.Stamp> each : known.entrySet()) {
            DocumentKind kind = each.getKey().key().kind();
            boolean stands = each.getKey().isStanding();
            scenes += stands && kind == DocumentKind.PROSE ? 1 : 0;
            entries += stands && (kind == DocumentKind.ENTRY || kind == DocumentKind.CHARACTER) ? 1 : 0;
            versions += stands || each.getValue().isBlank() ? 0 : 1;
        }
        tell(new IndexState(standing, scenes, entries, versions, done, of, meaning, sentence(meaning)));
    }

    private String sentence(Meaning meaning) {
        String kept = index == null || index.isKept() ? "" : "The index is kept in memory for now, because another window or program "
                + "has it or its folder can’t be written. ";
        return (kept + switch (meaning) {
            case READY -> "";
            case BUILDING -> "Texts are being measured, so that they can be found by meaning.";
            case NONE -> "Texts are found by their words: the model in use does not tell what they mean.";
        }).strip();
    }

    private void tell(IndexState now) {
        if (!now.equals(state)) {
            state = now;
            listeners.tell(now);
        }
    }

    /** Waits for the batch that is under way. */
    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            Listeners.close(subscription);
        }
        worker.close();
        if (index != null) {
            index.close();
        }
    }
}

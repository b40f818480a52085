package app.snowquill.pipeline;

import app.snowquill.job.SerialWorker;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState.Meaning;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState.Standing;
import app.snowquill.search.IndexedText;
import app.snowquill.search.TextId;
import app.snowquill.search.TextIndex;
import app.snowquill.search.TextLook;
import app.snowquill.search.Vectors;
import app.snowquill.story.DocumentKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of an open book like the book. All of it happens on a thread of its own: what a save changed is put in and found at once, and
 * kept a little later ({@link IndexKeeping}); an index that is missing, old, damaged or of another state of the book is made good at the first
 * question. Nothing is indexed before somebody asks. Lives as long as its session.
 */
final class ArchiveIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveIndex.class);
    private static final int FOLDER_TRIES = 2;
    private static final int TRIES = 3;
    private static final long PATIENCE_MILLIS = 1_000;

    /** What is made of one index, and goes with it. */
    private record Open(TextIndex index, IndexFilling filling, IndexMeasuring measuring) {
    }

    private final OpenBook session;
    private final ArchivePlace place;
    private final SerialWorker worker = new SerialWorker("archive");
    private final IndexKeeping keeping = new IndexKeeping(this::notKept);
    private final IndexStanding standing = new IndexStanding();
    private final AtomicReference<BookView> newest = new AtomicReference<>();
    private volatile AutoCloseable subscription;
    private volatile Open open;
    private volatile CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
    private volatile boolean ended;

    ArchiveIndex(OpenBook session, ArchivePlace place) {
        this.session = session;
        this.place = place;
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

    IndexStanding standing() {
        return standing;
    }

    /** Done when what is saved now can be found, or after a second, when what there is must do. */
    CompletableFuture<Void> upToDate() {
        return upToDate(PATIENCE_MILLIS);
    }

    /** Done when what is saved now can be found, or after so many milliseconds. */
    CompletableFuture<Void> upToDate(long patience) {
        return settled.copy().completeOnTimeout(null, patience, TimeUnit.MILLISECONDS).exceptionally(failure -> null);
    }

    /** Whether the index is just being opened or made anew. */
    boolean isBetweenIndexes() {
        return open == null && standing.state().standing() != Standing.FAILED;
    }

    /** @throws IllegalStateException where there is no index yet */
    TextLook look() {
        Open now = open;
        if (now == null) {
            throw new IllegalStateException(standing.state().standing() == Standing.FAILED ? standing.state().sentence()
                    : "The archive is being opened. Ask again in a moment.");
        }
        return now.index().look();
    }

    /** The model that texts were measured by; empty until all are. */
    Optional<Vectors> vectors() {
        return standing.state().meaning() == Meaning.READY ? place.vectors().get() : Optional.empty();
    }

    /** Another model gives vectors, or none does: what was not measured by it is. */
    void measureAnew() {
        if (hasBegun()) {
            submit(() -> synchronize(session.view(), Standing.UPDATING));
        }
    }

    CompletableFuture<Void> rebuild() {
        return submit(() -> {
            drop();
            try (TextIndex old = TextIndex.open(folder(), language())) {
                old.remove(old.known().keySet());
                old.commit();
            }
            synchronize(session.view(), Standing.BUILDING);
        });
    }

    /** How many texts can be found, where every byte of it is as it was written and a text of the book is found in it. */
    CompletableFuture<OptionalInt> check() {
        return guarded(() -> {
            look().close();
            open.index().commit();
            try (TextLook look = look()) {
                Map<TextId, IndexedText> texts = open.filling().standing();
                return open.index().isSound() && texts.keySet().stream().limit(1).allMatch(id -> look.body(id).isPresent())
                        ? OptionalInt.of(texts.size()) : OptionalInt.empty();
            }
        });
    }

    private void follow(BookView view) {
        if (newest.getAndSet(view) == null) {
            settle(() -> {
                BookView now = newest.getAndSet(null);
                if (!ended) {
                    synchronize(now, open == null ? Standing.BUILDING : Standing.UPDATING);
                }
            });
        }
    }

    /** Questions from now on wait for it; the order of waiting is that of the worker. */
    private synchronized void settle(Runnable work) {
        settled = submit(work);
    }

    /** An index that can't be kept is made anew of the book. */
    private void notKept(TextIndex index, RuntimeException why) {
        settle(() -> {
            if (!ended && open != null && open.index() == index) {
                LOG.warn("What is found could not be kept in the index, which is made anew: {}", why.getClass().getSimpleName());
                drop();
                synchronize(session.view(), Standing.BUILDING);
            }
        });
    }

    private CompletableFuture<Void> submit(Runnable work) {
        return guarded(() -> {
            work.run();
            return null;
        });
    }

    private <T> CompletableFuture<T> guarded(Callable<T> work) {
        try {
            return worker.submit(work);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new IllegalStateException("This book is closed.", e));
        }
    }

    /** What fails is tried again with a new index, then in memory: the index holds nothing that the book does not. */
    private void synchronize(BookView view, Standing first) {
        for (int attempt = 0; !ended; attempt++) {
            try {
                if (open == null) {
                    open = opened(attempt < FOLDER_TRIES ? TextIndex.open(folder(), language()) : TextIndex.inMemory(language()));
                }
                Standing now = attempt == 0 ? first : Standing.BUILDING;
                open.filling().like(view, revisions(view), (done, of) -> tell(now, done, of, Meaning.NONE));
                keeping.soon(open.index());
                measure();
                return;
            } catch (RuntimeException | InternalError e) { // a mapped file that vanished is an InternalError
                LOG.warn("The index of the archive failed and is opened anew: {}", e.getClass().getSimpleName());
                drop();
                if (attempt == TRIES) {
                    standing.tellFailed();
                    return;
                }
            }
        }
    }

    private Open opened(TextIndex index) {
        return new Open(index, new IndexFilling(index, session, () -> ended), new IndexMeasuring(index, () -> ended));
    }

    private void drop() {
        Open gone = open;
        open = null;
        if (gone != null) {
            gone.index().close();
        }
    }

    private void measure() {
        Optional<Vectors> vectors = place.vectors().get();
        vectors.ifPresent(model -> open.measuring().look(open.filling().standing(), model));
        tell(Standing.READY, 0, 0, vectors.isEmpty() ? Meaning.NONE : open.measuring().isDone() ? Meaning.READY : Meaning.BUILDING);
        if (standing.state().meaning() == Meaning.BUILDING) {
            submit(() -> measureNext(open, vectors.get()));
        }
    }

    /** @param of the index it was begun for; a new one has a round of its own */
    private void measureNext(Open of, Vectors vectors) {
        if (ended || of != open || of.measuring().isDone()) {
            return;
        }
        try {
            of.measuring().next(of.filling().standing(), vectors);
        } catch (RuntimeException e) { // the next save tries again
            if (ended) {
                return;
            }
            LOG.warn("A text could not be measured for the archive: {}", e.getClass().getSimpleName());
            tell(Standing.READY, 0, 0, Meaning.NONE);
            return;
        }
        if (of.measuring().isDone()) {
            keeping.soon(of.index());
            tell(Standing.READY, 0, 0, Meaning.READY);
        } else {
            submit(() -> measureNext(of, vectors));
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

    private void tell(Standing how, long done, long of, Meaning meaning) {
        standing.tell(how, open.filling().known(), done, of, meaning,
                open.index().isKept() ? IndexStanding.Place.FOLDER : IndexStanding.Place.MEMORY);
    }

    /** Waits for the batch that is under way and keeps what was put in; a passage that is being measured is given up. */
    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            Listeners.close(subscription);
        }
        worker.close();
        keeping.close();
        drop();
    }
}

package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.story.DocumentKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queue of an open book over its file. What was asked in this session runs with its listener, what was found without. */
final class LocalJobQueue implements JobQueue {
    private final OpenBook book;
    private final StoryJson json;
    private final Consumer<RunEvent> everybody;
    private final Listeners<List<JobInfo>> listeners = new Listeners<>();
    private final Map<Long, ActiveRun> waiting = new HashMap<>();
    private ActiveRun run;
    private Held held = Held.WHAT_WAS_FOUND;

    /** What of that which waits does not begin by itself. */
    private enum Held {
        NOTHING,
        /** What an earlier session left: nobody has said yet that it shall go on. */
        WHAT_WAS_FOUND, EVERYTHING
    }

    /** @param everybody hears the events of every run */
    LocalJobQueue(OpenBook book, Consumer<RunEvent> everybody) {
        this.book = book;
        this.json = book.parts().json();
        this.everybody = everybody;
    }

    /** Begins at once where nothing is under way, whatever else waits; else it waits its turn. */
    synchronized ActiveRun add(RunRequest request, Consumer<RunEvent> listener, long again) {
        boolean now = current().isEmpty();
        long seed = book.parts().writing().seed() < 0 ? ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) : book.parts().writing().seed() + again;
        CompletableFuture<JobRow> row = book.inSession(store -> store.queue().add(RunDescription.of(request, json), seed));
        ActiveRun next = made(request, listener, row);
        if (now) {
            begin(next);
        } else {
            row.whenComplete((kept, failure) -> {
                if (failure != null) {
                    next.endUnbegun();
                } else {
                    takeIn(kept, next);
                }
            });
        }
        return next;
    }

    private synchronized void takeIn(JobRow row, ActiveRun next) {
        waiting.put(row.id(), next);
        tell();
        if (current().isEmpty()) {
            beginNext();
        }
    }

    private ActiveRun made(RunRequest request, Consumer<RunEvent> listener, CompletableFuture<JobRow> row) {
        return new ActiveRun(book, request, event -> {
            Listeners.tell(listener, event);
            everybody.accept(event);
        }, row);
    }

    private synchronized void begin(ActiveRun next) {
        run = next;
        next.done().whenComplete((report, failure) -> ended(next));
        book.parts().runThreads().execute(next);
        tell();
    }

    private synchronized void ended(ActiveRun which) {
        if (run == which) {
            run = null;
            tell();
            if (!book.isClosed()) {
                beginNext();
            }
        }
    }

    private CompletableFuture<Optional<Run>> beginNext() {
        return changing(store -> {
            List<JobRow> open = store.queue().open().stream().filter(row -> row.state().waits()).filter(this::mayBegin).toList();
            return beginFirst(open, event -> { });
        });
    }

    private synchronized boolean mayBegin(JobRow row) {
        return held == Held.NOTHING || held == Held.WHAT_WAS_FOUND && waiting.containsKey(row.id());
    }

    /** On the session's thread. */
    private synchronized Optional<Run> beginFirst(List<JobRow> candidates, Consumer<RunEvent> listener) {
        if (current().isPresent()) {
            return Optional.empty();
        }
        for (JobRow row : candidates) {
            ActiveRun known = waiting.remove(row.id());
            Optional<ActiveRun> next = known != null ? Optional.of(known) : RunDescription.read(row.request(), json)
                    .map(request -> made(request, listener, CompletableFuture.completedFuture(row)));
            if (next.isPresent()) {
                begin(next.get());
                return Optional.of(next.get());
            }
        }
        return Optional.empty();
    }

    synchronized Optional<ActiveRun> current() {
        return Optional.ofNullable(run).filter(current -> !current.done().isDone());
    }

    /** What is under way can go on at the next opening. */
    void end() {
        Optional<ActiveRun> last;
        synchronized (this) {
            held = Held.EVERYTHING;
            last = current();
        }
        last.ifPresent(current -> {
            current.pause();
            current.done().join();
        });
    }

    @Override
    public synchronized boolean isHeld() {
        return held != Held.NOTHING;
    }

    @Override
    public CompletableFuture<List<JobInfo>> open() {
        return book.inSession(store -> infos(store.queue().open()));
    }

    @Override
    public CompletableFuture<List<JobInfo>> newest(int limit) {
        return book.inSession(store -> infos(store.queue().newest(limit)));
    }

    @Override
    public AutoCloseable onChange(Consumer<List<JobInfo>> listener) {
        return listeners.add(listener);
    }

    @Override
    public CompletableFuture<Void> pause() {
        synchronized (this) {
            held = Held.EVERYTHING;
        }
        tell();
        return current().map(current -> {
            current.pause();
            return current.done().<Void>thenApply(report -> null);
        }).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public CompletableFuture<Optional<Run>> goOn() {
        synchronized (this) {
            held = Held.NOTHING;
        }
        return beginNext();
    }

    @Override
    public CompletableFuture<Optional<Run>> goOn(long job, Consumer<RunEvent> listener) {
        return changing(store -> beginFirst(store.queue().open().stream()
                .filter(row -> row.id() == job && row.state().waits()).toList(), listener));
    }

    @Override
    public CompletableFuture<Void> cancel(long job) {
        Optional<ActiveRun> running = current().filter(current -> current.job().orElse(0) == job);
        if (running.isPresent()) {
            running.get().cancel();
            return running.get().done().thenApply(report -> null);
        }
        return changing(store -> {
            store.queue().setState(job, JobState.CANCELLED, "Taken out of the queue.");
            synchronized (this) {
                Optional.ofNullable(waiting.remove(job)).ifPresent(ActiveRun::endUnbegun);
            }
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> move(long job, long before) {
        return changing(store -> {
            store.queue().move(job, before);
            return null;
        });
    }

    @Override
    public CompletableFuture<Run> retry(long job, Consumer<RunEvent> listener) {
        return book.inSession(store -> store.queue().newest(Integer.MAX_VALUE).stream().filter(row -> row.id() == job).findFirst()
                .flatMap(row -> RunDescription.read(row.request(), json)).orElseThrow(() -> new StoreException(
                        StoreException.Kind.FAILED, "This book knows no run " + job + " that can be tried again. Nothing was changed.")))
                .thenApply(request -> add(again(request), listener, job));
    }

    /** Of what was to be written anew, only what failed. */
    private RunRequest again(RunRequest request) {
        Set<DocumentKey> failed = book.view().documents().entrySet().stream().filter(entry -> !entry.getValue().failure().isBlank())
                .map(Map.Entry::getKey).filter(key -> request.steps().contains(Documents.stepOf(key)))
                .filter(key -> request.only().isEmpty() || request.only().contains(key)).collect(Collectors.toSet());
        return request.force() && !failed.isEmpty() ? new RunRequest(request.steps(), failed, true, request.instruction(),
                request.draftWords(), request.parallel()) : request;
    }

    private List<JobInfo> infos(List<JobRow> rows) {
        return rows.stream().map(row -> JobInfo.of(row, json)).toList();
    }

    private void tell() {
        changing(store -> null);
    }

    /** Does something to the queue on the session's thread and tells how it stands then. */
    private <T> CompletableFuture<T> changing(Function<ProjectStore, T> work) {
        return book.inSession(store -> {
            try {
                return work.apply(store);
            } finally {
                listeners.tell(infos(store.queue().open()));
            }
        });
    }
}

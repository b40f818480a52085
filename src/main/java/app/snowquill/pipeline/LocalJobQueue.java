package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import app.snowquill.store.StoreException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The queue of an open book over its file. What was asked in this session runs with its listener, what was found without. */
final class LocalJobQueue implements JobQueue {
    private static final String CLOSED_BEFORE = "The book was closed before its turn came. It waits in the queue.";

    private final OpenBook book;
    private final StoryJson json;
    private final Consumer<RunEvent> everybody;
    private final ToldJobs told;
    private final Map<Long, ActiveRun> waiting = new HashMap<>();
    private final Set<Long> free = new HashSet<>();
    private final Runnable mayWrite;
    private ActiveRun run;
    private Held held = Held.WHAT_WAITED;

    /** What of that which waits does not begin by itself. */
    private enum Held {
        NOTHING,
        /** What waited when the queue was stopped, or what an earlier session left: nobody has said yet that it shall go on. */
        WHAT_WAITED,
        /** The book is being closed. */
        EVERYTHING
    }

    /**
     * @param mayWrite throws an IllegalStateException that says why nothing can begin or be asked for now
     * @param everybody hears the events of every run
     */
    LocalJobQueue(OpenBook book, Runnable mayWrite, Consumer<RunEvent> everybody) {
        this.book = book;
        this.json = book.parts().json();
        this.told = new ToldJobs(book);
        this.mayWrite = mayWrite;
        this.everybody = everybody;
    }

    /** Begins at once where nothing is under way, whatever else waits; else it waits its turn. */
    ActiveRun add(RunRequest request, Consumer<RunEvent> listener) {
        return add(request, listener, OptionalLong.empty());
    }

    /** @param again the ended job with which it goes on */
    private ActiveRun add(RunRequest request, Consumer<RunEvent> listener, OptionalLong again) {
        mayWrite.run();
        long fixed = book.parts().writing().seed();
        long seed = fixed < 0 ? ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) : fixed + again.orElse(0);
        String asked = RunDescription.of(request, json);
        CompletableFuture<JobRow> row;
        ActiveRun next;
        boolean now;
        synchronized (this) {
            row = book.inSession(store -> again.isPresent() ? store.queue().addAgain(again.getAsLong(), asked, seed)
                    : store.queue().add(asked, seed));
            next = made(request, listener, row);
            now = current().isEmpty();
            if (now) {
                run = next;
            }
        }
        if (now) {
            begin(next);
        } else {
            row.whenComplete((kept, failure) -> {
                if (failure != null) {
                    next.endUnbegun(RunReport.Outcome.FAILED, ActiveRun.sentence(failure));
                } else {
                    takeIn(kept, next);
                }
            });
        }
        return next;
    }

    private void takeIn(JobRow row, ActiveRun next) {
        boolean closing;
        synchronized (this) {
            closing = held == Held.EVERYTHING;
            if (!closing) {
                waiting.put(row.id(), next);
                free.add(row.id());
            }
        }
        if (closing) {
            next.endUnbegun(RunReport.Outcome.PAUSED, CLOSED_BEFORE);
            return;
        }
        told.again();
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

    /** Begins what has the turn already. Not under the lock: whoever waits for its end may want that. */
    private void begin(ActiveRun next) {
        next.done().whenComplete((report, failure) -> ended(next));
        try {
            book.parts().runThreads().execute(next);
        } catch (RejectedExecutionException e) { // the program ends: nothing else can begin either
            synchronized (this) {
                held = Held.EVERYTHING;
            }
            next.endUnbegun(RunReport.Outcome.PAUSED, CLOSED_BEFORE);
        }
        told.again();
    }

    private void ended(ActiveRun which) {
        synchronized (this) {
            if (run != which) {
                return;
            }
            run = null;
        }
        told.again();
        if (!book.isClosed()) {
            beginNext();
        }
    }

    private CompletableFuture<Optional<Run>> beginNext() {
        return told.changing(store -> {
            List<JobRow> open = store.queue().open().stream().filter(row -> row.state().waits()).filter(this::mayBegin).toList();
            return beginFirst(open, event -> { });
        });
    }

    private synchronized boolean mayBegin(JobRow row) {
        return held == Held.NOTHING || held == Held.WHAT_WAITED && free.contains(row.id());
    }

    /** On the session's thread. */
    private Optional<Run> beginFirst(List<JobRow> candidates, Consumer<RunEvent> listener) {
        Optional<ActiveRun> first;
        synchronized (this) {
            first = current().isPresent() || held == Held.EVERYTHING ? Optional.empty()
                    : candidates.stream().flatMap(row -> taken(row, listener).stream()).findFirst();
            first.ifPresent(next -> run = next);
        }
        first.ifPresent(this::begin);
        return first.map(next -> next);
    }

    /** Empty where a newer program asked for it. */
    private Optional<ActiveRun> taken(JobRow row, Consumer<RunEvent> listener) {
        return Optional.ofNullable(waiting.remove(row.id())).or(() -> RunDescription.read(row.request(), json)
                .map(request -> made(request, listener, CompletableFuture.completedFuture(row))));
    }

    synchronized Optional<ActiveRun> current() {
        return Optional.ofNullable(run).filter(current -> !current.done().isDone());
    }

    /** What is under way, and what waits, can go on at the next opening. */
    void end() {
        Optional<ActiveRun> last;
        List<ActiveRun> unbegun;
        synchronized (this) {
            held = Held.EVERYTHING;
            last = current();
            unbegun = List.copyOf(waiting.values());
            waiting.clear();
        }
        last.ifPresent(current -> {
            current.pause();
            current.done().join();
        });
        unbegun.forEach(next -> next.endUnbegun(RunReport.Outcome.PAUSED, CLOSED_BEFORE));
    }

    @Override
    public synchronized boolean isHeld() {
        return held != Held.NOTHING;
    }

    @Override
    public CompletableFuture<List<JobInfo>> open() {
        return told.open();
    }

    @Override
    public CompletableFuture<List<JobInfo>> newest(int limit) {
        return told.newest(limit);
    }

    @Override
    public AutoCloseable onChange(Consumer<List<JobInfo>> listener) {
        return told.onChange(listener);
    }

    @Override
    public CompletableFuture<Void> pause() {
        synchronized (this) {
            held = held == Held.EVERYTHING ? held : Held.WHAT_WAITED;
            free.clear();
        }
        told.again();
        return current().map(current -> {
            current.pause();
            return current.done().<Void>thenApply(report -> null);
        }).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public CompletableFuture<Optional<Run>> goOn() {
        return allowed(() -> {
            synchronized (this) {
                held = held == Held.EVERYTHING ? held : Held.NOTHING;
            }
            return beginNext();
        });
    }

    @Override
    public CompletableFuture<Optional<Run>> goOn(long job, Consumer<RunEvent> listener) {
        return allowed(() -> told.changing(store -> beginFirst(store.queue().open().stream()
                .filter(row -> row.id() == job && row.state().waits()).toList(), listener)));
    }

    @Override
    public CompletableFuture<Void> cancel(long job) {
        CompletableFuture<Optional<ActiveRun>> underWay = told.changing(store -> {
            Optional<ActiveRun> running;
            ActiveRun unbegun;
            synchronized (this) {
                running = current().filter(current -> current.job().orElse(0) == job);
                unbegun = running.isPresent() ? null : waiting.remove(job);
            }
            if (running.isEmpty()) {
                store.queue().setState(job, JobState.CANCELLED, "Taken out of the queue.");
            }
            if (unbegun != null) {
                unbegun.endUnbegun(RunReport.Outcome.CANCELLED, "It was taken out of the queue before it began.");
            }
            return running;
        });
        return underWay.thenCompose(running -> {
            running.ifPresent(ActiveRun::cancel);
            return running.map(current -> current.done().<Void>thenApply(report -> null))
                    .orElseGet(() -> CompletableFuture.completedFuture(null));
        });
    }

    @Override
    public CompletableFuture<Void> move(long job, long before) {
        return told.changing(store -> {
            store.queue().move(job, before);
            return null;
        });
    }

    @Override
    public CompletableFuture<Run> retry(long job, Consumer<RunEvent> listener) {
        return allowed(() -> book.inSession(store -> {
            JobRow row = store.queue().find(job).orElseThrow(() -> refused("This book knows no run " + job + "."));
            if (!row.state().ended()) {
                throw refused("Run " + job + " has not ended, so it can go on as it is.");
            }
            return RunDescription.read(row.request(), json).orElseThrow(() ->
                    refused("What run " + job + " was asked can't be read by this version of Snowquill."));
        })).thenApply(request -> add(request, listener, OptionalLong.of(job)));
    }

    private static StoreException refused(String why) {
        return new StoreException(StoreException.Kind.FAILED, why + " Nothing was changed.");
    }

    private <T> CompletableFuture<T> allowed(Supplier<CompletableFuture<T>> work) {
        try {
            mayWrite.run();
            return work.get();
        } catch (IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}

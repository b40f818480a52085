package app.snowquill.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A queue that shows what a test puts into it, and remembers what it was asked. */
public final class ScriptedQueue implements JobQueue {
    public final List<JobInfo> jobs = new CopyOnWriteArrayList<>();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public volatile boolean held;
    private final List<Consumer<List<JobInfo>>> listeners = new CopyOnWriteArrayList<>();

    /** Tells everybody how it stands now. */
    public void tell() {
        listeners.forEach(listener -> listener.accept(List.copyOf(jobs)));
    }

    @Override
    public CompletableFuture<List<JobInfo>> open() {
        return CompletableFuture.completedFuture(jobs.stream().filter(job -> !job.state().ended()).toList());
    }

    @Override
    public CompletableFuture<List<JobInfo>> newest(int limit) {
        return CompletableFuture.completedFuture(List.copyOf(jobs));
    }

    @Override
    public AutoCloseable onChange(Consumer<List<JobInfo>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public boolean isHeld() {
        return held;
    }

    @Override
    public CompletableFuture<Void> pause() {
        return done("pause", null);
    }

    @Override
    public CompletableFuture<Optional<Run>> goOn() {
        return done("go on", Optional.empty());
    }

    @Override
    public CompletableFuture<Optional<Run>> goOn(long job, Consumer<RunEvent> listener) {
        return done("go on " + job, Optional.empty());
    }

    @Override
    public CompletableFuture<Void> cancel(long job) {
        return done("cancel " + job, null);
    }

    @Override
    public CompletableFuture<Void> move(long job, long before) {
        return done("move " + job + " before " + before, null);
    }

    @Override
    public CompletableFuture<Run> retry(long job, Consumer<RunEvent> listener) {
        return done("retry " + job, null);
    }

    private <T> CompletableFuture<T> done(String what, T result) {
        asked.add(what);
        return CompletableFuture.completedFuture(result);
    }
}

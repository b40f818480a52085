package app.snowquill.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Lets so many things run at once on another executor and queues the rest, in order. Thread-safe; belongs to one run or one mirror. */
final class Places implements Executor {
    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Places(Executor threads, int places) {
        this.threads = threads;
        this.free = Math.max(1, places);
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            waiting.add(task);
            if (free == 0) {
                return;
            }
            free--;
        }
        threads.execute(this::work);
    }

    private void work() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private synchronized Runnable next() {
        Runnable task = waiting.poll();
        if (task == null) {
            free++;
        }
        return task;
    }
}

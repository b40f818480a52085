package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.writing.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Something the model does to one scene, on a thread of its own. Lives until it is done; safe from any thread. */
public final class SceneWork<T> implements ModelWork<T>, Runnable {
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private final Function<Cancellation, T> work;

    /** @param work told how to learn of a cancellation; waits for the model, so it runs on a thread of its own */
    public SceneWork(Function<Cancellation, T> work) {
        this.work = work;
    }

    @Override
    public CompletableFuture<T> done() {
        return done;
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void run() {
        try {
            done.complete(work.apply(cancellation));
        } catch (CancellationException e) {
            done.completeExceptionally(e);
        } catch (RuntimeException e) {
            done.completeExceptionally(e instanceof CompletionException && e.getCause() instanceof EngineException failure ? failure : e);
        } catch (Error e) { // whatever it is: what never ends keeps the book from closing
            done.completeExceptionally(new IllegalStateException(ActiveRun.unexpected(e), e));
            throw e;
        }
    }
}

package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.writing.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something the model does to one scene, on a thread of its own, and what it does there for later once the author has the answer. Lives until
 * both are done; safe from any thread.
 */
public final class SceneWork<T> implements ModelWork<T>, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SceneWork.class);

    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Function<Cancellation, T> work;
    private final Consumer<Cancellation> afterwards;

    /** @param work told how to learn of a cancellation; waits for the model, so it runs on a thread of its own */
    public SceneWork(Function<Cancellation, T> work) {
        this(work, cancellation -> { });
    }

    /** @param afterwards done once the answer is there, which nobody waits for; not where there is none, or it was stopped */
    SceneWork(Function<Cancellation, T> work, Consumer<Cancellation> afterwards) {
        this.work = work;
        this.afterwards = afterwards;
    }

    @Override
    public CompletableFuture<T> done() {
        return done;
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    /** When nothing of it is under way any more. Never fails. */
    CompletableFuture<Void> over() {
        return over;
    }

    /** The author asks for something else: what has its answer has nothing to do any more. */
    void giveWay() {
        if (done.isDone()) {
            cancellation.cancel();
        }
    }

    @Override
    public void run() {
        try {
            T made = work.apply(cancellation);
            done.complete(made);
            goOn();
        } catch (CancellationException e) {
            done.completeExceptionally(e);
        } catch (RuntimeException e) {
            done.completeExceptionally(e instanceof CompletionException && e.getCause() instanceof EngineException failure ? failure : e);
        } catch (Error e) { // whatever it is: a work of which nobody hears the end keeps the book from being closed
            done.completeExceptionally(new IllegalStateException(ActiveRun.unexpected(e), e));
            throw e;
        } finally {
            over.complete(null);
        }
    }

    private void goOn() {
        try {
            if (!cancellation.isCancelled()) {
                afterwards.accept(cancellation);
            }
        } catch (CancellationException e) {
            // what was made before it is kept
        } catch (RuntimeException e) {
            LOG.info("What was to be made for later could not be made: {}", e.getClass().getSimpleName());
        }
    }
}

package app.snowquill.engine.running;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * An engine that runs its model in a process on this machine: loaded when it is first needed and again after a crash. Owns
 * that process and its threads until {@link #close()}. Any thread.
 *
 * @param <S> the engine's own view of that process
 */
public abstract class ProcessEngine<S extends RunningModel> implements TextEngine {
    private final Timeouts timeouts;
    private final EngineThreads threads = new EngineThreads();
    private final ModelKeeper<S> keeper;

    protected ProcessEngine(Timeouts timeouts) {
        this.timeouts = timeouts;
        keeper = new ModelKeeper<>(this::start, timeouts, threads);
        threads.every(100, keeper::watch);
    }

    /** As {@link ModelKeeper.Starter#start}: called on the thread that controls the engine, never before a call needs it. */
    protected abstract ModelKeeper.Started<S> start(Consumer<S> changed) throws IOException;

    /** Hands an answer to the process that is ready for it. */
    protected abstract void write(S session, AnswerUnderWay answer);

    protected final Timeouts timeouts() {
        return timeouts;
    }

    protected final EngineThreads threads() {
        return threads;
    }

    protected final void changed(S session) {
        keeper.changed(session);
    }

    @Override
    public final CompletableFuture<ModelInfo> load() {
        keeper.forgetCrashes();
        return keeper.ready().info();
    }

    @Override
    public final EngineStatus status() {
        return keeper.board().status();
    }

    @Override
    public final AutoCloseable onStatus(Consumer<EngineStatus> listener) {
        return keeper.board().listen(listener);
    }

    @Override
    public final Generation generate(GenerationRequest request, TokenSink sink) {
        AnswerUnderWay answer = new AnswerUnderWay(request, sink, timeouts, threads.answers());
        answer.result().thenAccept(keeper::wrote);
        keeper.ready().then((session, failure) -> {
            try {
                if (failure == null) {
                    write(session, answer);
                } else {
                    answer.fail(failure);
                }
            } catch (RuntimeException e) { // an answer always ends
                answer.fail(e);
            }
        });
        return answer;
    }

    @Override
    public final int countPrompt(List<Message> messages) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A prompt needs a message.");
        }
        return count(messages);
    }

    /** @param messages at least one */
    protected abstract int count(List<Message> messages);

    /** The process, started if there is none; waits for it. */
    protected final S session() {
        return await(keeper.ready().session());
    }

    /** Waits; a failure is thrown as itself. */
    protected static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof EngineException known ? known : e;
        }
    }

    /** The process that runs the model now, for tests that take it away. */
    protected final OptionalLong pid() {
        return keeper.pid();
    }

    @Override
    public final void close() {
        keeper.close();
        threads.end();
    }
}

package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** An answer that begins once a person has said that its prompt may be sent. Ends in every case; any thread. */
final class HeldGeneration implements Generation {
    private final CompletableFuture<GenerationResult> result = new CompletableFuture<>();
    private final CompletableFuture<AwayAnswer> answer;
    private final Supplier<Generation> begin;
    private Generation begun;
    private boolean cancelled;

    /** @param refusal what the answer fails with where it is not allowed */
    HeldGeneration(CompletableFuture<AwayAnswer> answer, Supplier<Generation> begin, EngineException refusal,
                   Executor threads) {
        this.answer = answer;
        this.begin = begin;
        answer.whenCompleteAsync((said, failure) -> {
            if (said == AwayAnswer.ONCE || said == AwayAnswer.ALWAYS) {
                begin();
            } else {
                result.completeExceptionally(refusal);
            }
        }, threads);
    }

    private void begin() {
        Generation started;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            try {
                begun = begin.get();
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
                return;
            }
            started = begun;
        }
        started.result().whenComplete((whole, failure) -> {
            if (failure == null) {
                result.complete(whole);
            } else {
                result.completeExceptionally(failure);
            }
        });
    }

    @Override
    public CompletableFuture<GenerationResult> result() {
        return result;
    }

    @Override
    public void cancel() {
        Generation running;
        synchronized (this) {
            cancelled = true;
            running = begun;
        }
        if (running == null) {
            result.complete(new GenerationResult("", FinishReason.CANCELLED, 0, 0, 0, 0, 0));
            answer.cancel(false);
        } else {
            running.cancel();
        }
    }
}

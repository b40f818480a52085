package app.snowquill.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A {@link StructuredCall} whose answer is a record. One object for one answer; any thread; lives until {@link #answer()}
 * ends, which it always does.
 */
public final class RecordCall<T extends Record> {
    private final StructuredCall call;
    private final CompletableFuture<RecordAnswer<T>> answer = new CompletableFuture<>();

    RecordCall(StructuredCall call, RecordShape<T> shape) {
        this.call = call;
        call.answer().thenApply(told -> new RecordAnswer<>(shape.read(told.json()), told)).whenComplete((whole, failure) -> {
            if (failure == null) {
                answer.complete(whole);
            } else {
                answer.completeExceptionally(failure instanceof CompletionException wrapped && wrapped.getCause() != null
                        ? wrapped.getCause() : failure);
            }
        });
    }

    /** The answer; fails as {@link StructuredCall#answer()} does. */
    public CompletableFuture<RecordAnswer<T>> answer() {
        return answer;
    }

    /** Stops the model. Harmless when the answer has ended. */
    public void cancel() {
        call.cancel();
    }
}

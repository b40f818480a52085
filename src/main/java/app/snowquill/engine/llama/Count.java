package app.snowquill.engine.llama;

import app.snowquill.engine.EngineException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A question for a number of tokens. */
final class Count implements Pending {
    private final CompletableFuture<Integer> tokens = new CompletableFuture<>();
    private final long deadline;

    Count(Duration most) {
        deadline = System.nanoTime() + most.toNanos();
    }

    CompletableFuture<Integer> tokens() {
        return tokens;
    }

    @Override
    public boolean take(JsonNode frame) {
        if (frame.has("tokens")) {
            tokens.complete(frame.get("tokens").asInt());
        } else {
            fail(new EngineException(EngineException.Kind.CRASHED, "The model could not count this text."));
        }
        return true;
    }

    @Override
    public void fail(EngineException why) {
        tokens.completeExceptionally(why);
    }

    @Override
    public void closed() {
        fail(new EngineException(EngineException.Kind.CLOSED, "The engine was closed."));
    }

    @Override
    public boolean overdue(long nanoTime) {
        return nanoTime - deadline > 0;
    }
}

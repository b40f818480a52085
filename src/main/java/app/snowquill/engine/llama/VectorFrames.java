package app.snowquill.engine.llama;

import app.snowquill.engine.EngineException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Waits for the vectors of one batch, on the worker's reading thread. */
final class VectorFrames implements Pending {
    private final int count;
    private final CompletableFuture<List<float[]>> result;
    private final Executor teller;
    private final Duration most;
    private final List<float[]> vectors = new ArrayList<>();
    private volatile long deadline;

    /**
     * @param count how many vectors will come
     * @param teller completes the result
     * @param most between two vectors, others' in between included
     */
    VectorFrames(int count, CompletableFuture<List<float[]>> result, Executor teller, Duration most) {
        this.count = count;
        this.result = result;
        this.teller = teller;
        this.most = most;
        this.deadline = System.nanoTime() + most.toNanos();
    }

    @Override
    public boolean take(JsonNode frame) {
        if (!frame.get("kind").asText().equals("vector")) {
            fail(new EngineException(EngineException.Kind.CRASHED, "The model could not read this text."));
            return true;
        }
        deadline = System.nanoTime() + most.toNanos();
        vectors.add(vector(frame));
        if (vectors.size() == count) {
            teller.execute(() -> result.complete(List.copyOf(vectors)));
        }
        return vectors.size() == count;
    }

    private static float[] vector(JsonNode frame) {
        try {
            byte[] bytes = frame.get("values").binaryValue();
            float[] vector = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
            return vector;
        } catch (IOException e) {
            throw new IllegalStateException("A vector of the worker can't be read.", e);
        }
    }

    @Override
    public void fail(EngineException why) {
        teller.execute(() -> result.completeExceptionally(why));
    }

    @Override
    public void closed() {
        fail(new EngineException(EngineException.Kind.CLOSED, "The search by meaning was stopped."));
    }

    @Override
    public boolean overdue(long nanoTime) {
        return nanoTime - deadline > 0;
    }
}

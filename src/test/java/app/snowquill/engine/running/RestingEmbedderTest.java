package app.snowquill.engine.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.Embedder;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.VectorSpace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestingEmbedderTest {
    private static final List<String> TEXT = List.of("Snow.");

    private final BlockingQueue<Puppet> made = new LinkedBlockingQueue<>();

    /** Answers when it is told to. */
    private static final class Puppet implements Embedder {
        private final CompletableFuture<List<float[]>> answer = new CompletableFuture<>();
        private final CompletableFuture<Void> closed = new CompletableFuture<>();

        @Override
        public VectorSpace space() {
            return new VectorSpace("Puppet", "puppet", 1);
        }

        @Override
        public CompletableFuture<List<float[]>> of(List<String> texts, Urgency urgency) {
            return answer;
        }

        @Override
        public void close() {
            closed.complete(null);
        }
    }

    private RestingEmbedder resting(Duration idle) {
        return new RestingEmbedder(() -> {
            Puppet puppet = new Puppet();
            made.add(puppet);
            return puppet;
        }, idle);
    }

    @Test
    void whatHasNothingToDoIsEndedAndMadeAgain() throws Exception {
        try (RestingEmbedder embedder = resting(Duration.ofMillis(60))) {
            assertThat(made).isEmpty();
            CompletableFuture<List<float[]>> vectors = embedder.of(TEXT, Urgency.QUEUED);
            Puppet first = made.remove();
            Thread.sleep(300); // longer than it may be idle, but it isn't
            assertThat(first.closed).isNotDone();

            first.answer.complete(List.of(new float[1]));
            first.closed.get(60, TimeUnit.SECONDS);
            assertThat(vectors.join()).hasSize(1);

            embedder.of(TEXT, Urgency.QUEUED);
            assertThat(made).hasSize(1);
        }
        assertThat(made.remove().closed).isDone();
    }

    @Test
    void afterItsEndItRefuses() {
        RestingEmbedder embedder = resting(Duration.ofMinutes(1));
        embedder.close();
        assertThatThrownBy(() -> embedder.of(TEXT, Urgency.QUEUED)).isInstanceOf(EngineException.class);
        assertThat(made).isEmpty();
    }
}

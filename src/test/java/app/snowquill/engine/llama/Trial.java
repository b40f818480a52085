package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.Timeouts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** An engine that something bad is done to, and what has to hold afterwards. One test's; closed by it. */
final class Trial implements AutoCloseable {
    static final Path TINY = Path.of("src/test/resources/models/rand-tiny.gguf");
    static final Path STARTER = Path.of("models/starter.gguf");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final JsonShape ENDLESS = new JsonShape.Items(new JsonShape.Sentences(1, 1, 20, 23), 200, 200);

    final LlamaEngine engine;

    Trial(Path model, WorkerLauncher launcher, Timeouts timeouts) {
        this(new EngineSettings(Optional.of(model), 0, 1, 0, 1), launcher, timeouts);
    }

    Trial(EngineSettings settings, WorkerLauncher launcher, Timeouts timeouts) {
        engine = new LlamaEngine(settings, launcher, timeouts);
    }

    /** Every fourth case, for each takes a worker of its own; all of them in the long round. */
    static Stream<Arguments> some(Stream<Arguments> cases) {
        List<Arguments> all = cases.toList();
        return IntStream.range(0, all.size()).filter(i -> Integer.getInteger("snowquill.rounds", 3) >= 40 || i % 4 == 0).mapToObj(all::get);
    }

    static Timeouts patient() {
        return new Timeouts(LONG, LONG, LONG, LONG);
    }

    /** Takes a worker for hung after {@code most} of silence, whatever it is doing. */
    static Timeouts impatient(Duration most) {
        return new Timeouts(LONG, most, most, LONG);
    }

    static GenerationRequest prose(String text, int tokens) {
        return GenerationRequest.prose("test", List.of(Message.user(text)), Sampling.prose().withSeed(3), tokens);
    }

    /** Why an answer or a load failed: a sentence that a person understands, in the engine's own kind. */
    static EngineException failure(CompletableFuture<?> result) throws Exception {
        try {
            Object got = result.get(60, TimeUnit.SECONDS);
            throw new AssertionError("It did not fail, but gave " + got + ".");
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(EngineException.class);
            EngineException why = (EngineException) e.getCause();
            assertThat(why.getMessage()).isNotBlank().endsWith(".").matches("(?s)\\p{Lu}.*")
                    .doesNotContain("null", "Exception", "java.");
            return why;
        }
    }

    GenerationResult write(String text, int tokens) throws Exception {
        return engine.generate(prose(text, tokens), TokenSink.NONE).result().get(60, TimeUnit.SECONDS);
    }

    /** The next call works. Prints how long it took, a new worker included where one was needed; the bound only ends a hang. */
    long nextCallWorks(String after) throws Exception {
        long asked = System.nanoTime();
        GenerationResult result = engine.generate(prose("Go on.", 3), TokenSink.NONE).result().get(20, TimeUnit.SECONDS);
        long millis = (System.nanoTime() - asked) / 1_000_000;
        assertThat(result.tokensIn()).isPositive();
        System.out.printf("next call after %s: %d ms%n", after, millis);
        return millis;
    }

    /** An answer that has begun and goes on for long. */
    Generation writing() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(3);
        Generation generation = engine.generate(GenerationRequest.json("test", List.of(Message.user("Go on.")), ENDLESS,
                Sampling.structure(), 1900), piece -> begun.countDown());
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        return generation;
    }

    /** An answer whose prompt is being read, and has long to go. */
    Generation reading() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Generation generation = engine.generate(prose("Snow fell on every roof of the town. ".repeat(180), 100), new TokenSink() {
            @Override
            public void accept(String piece) {
            }

            @Override
            public void reading(int read, int known, int all) {
                begun.countDown();
            }
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        return generation;
    }

    ProcessHandle worker() {
        return ProcessHandle.of(engine.workerPid().orElseThrow()).orElseThrow();
    }

    void kill() {
        ProcessHandle worker = worker();
        worker.destroyForcibly();
        worker.onExit().join();
    }

    /** Stops the worker's process without ending it. */
    void freeze() throws Exception {
        new ProcessBuilder("sh", "-c", "kill -STOP " + worker().pid()).start().waitFor(); // the shell has its own kill
    }

    @Override
    public void close() {
        engine.close();
    }
}

package app.snowquill.pipeline;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TextEngine;
import app.snowquill.settings.MeasuredSpeed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Measures how fast a model reads and writes, in a worker of its own that ends with the measurement. One thread, which waits
 * a few seconds; with a slow model up to {@code longest} after it is loaded.
 */
final class SpeedTest {
    private static final int TOKENS_WRITTEN = 48;
    private static final int LEAST_TOKENS = 4;
    /** About 150 tokens of the kind of text the model will read, the same each time; part of no book. */
    private static final String PROMPT = """
            A ferry crosses a wide river at dusk. The ferryman has counted the passengers twice, and both times there was one more \
            than had paid. A woman with a covered basket says nothing. Two brothers argue about the price of salt, a clerk holds \
            his ledger inside his coat against the spray, and a child asks how deep the water is here. The rope creaks. Halfway \
            over, the lantern on the far bank goes out, and the ferryman, who has crossed here for thirty years, does not know \
            any more which of the lights ahead is the landing. Describe, in plain sentences, what each of them does next.""";

    private final Function<EngineChoice, TextEngine> maker;
    private final Duration longest;

    SpeedTest(Function<EngineChoice, TextEngine> maker, Duration longest) {
        this.maker = maker;
        this.longest = longest;
    }

    /** @param choice with the model's file, and without anything to fall back on */
    MeasuredSpeed measure(EngineChoice choice) {
        try (TextEngine engine = maker.apply(choice)) {
            engine.load().join();
            // Different each time, so that no answer kept from before is taken for the model's speed.
            Message prompt = Message.user("[" + Long.toHexString(System.nanoTime()) + "] " + PROMPT);
            Generation generation = engine.generate(new GenerationRequest(Caller.of("speed-test"), List.of(prompt),
                    Optional.empty(), Sampling.prose(), TOKENS_WRITTEN, List.of()), piece -> { });
            CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS).execute(generation::cancel);
            return speed(generation.result().join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof EngineException known ? known : e;
        }
    }

    private static MeasuredSpeed speed(GenerationResult result) {
        long writing = result.totalMillis() - result.firstTokenMillis();
        if (result.tokensOut() < LEAST_TOKENS || writing <= 0) {
            throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model wrote too little to tell its speed. "
                    + "Nothing was changed; it can still be used.");
        }
        double read = (result.tokensIn() - result.cachedTokens()) * 1000.0 / Math.max(1, result.firstTokenMillis());
        return new MeasuredSpeed(read, result.tokensPerSecond());
    }
}

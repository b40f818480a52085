package app.snowquill.engine.around;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Leaves a server alone that keeps failing: after several failures within a minute, half of the calls or more, nothing is
 * asked for a while; then one call tries whether it is back. Loading the model is the author's own try and closes it.
 */
public final class BreakerAround extends EngineAround {
    private static final int WINDOW_SECONDS = 60;
    private static final float MOST_FAILED_PERCENT = 50;

    private final CircuitBreaker breaker;
    private final Duration pause;

    /** @param failures calls in the last minute below which nothing is judged */
    public BreakerAround(TextEngine inner, int failures, Duration pause) {
        this(inner, failures, pause, Clock.systemUTC());
    }

    BreakerAround(TextEngine inner, int failures, Duration pause, Clock clock) {
        super(inner);
        this.pause = pause;
        this.breaker = CircuitBreaker.of("engine", CircuitBreakerConfig.custom()
                .slidingWindow(WINDOW_SECONDS, failures, SlidingWindowType.TIME_BASED)
                .failureRateThreshold(MOST_FAILED_PERCENT).waitDurationInOpenState(pause)
                .permittedNumberOfCallsInHalfOpenState(1).clock(clock)
                .recordException(BreakerAround::isOfTheServer).build());
    }

    @Override
    public CompletableFuture<ModelInfo> load() {
        breaker.reset();
        return super.load();
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        if (!breaker.tryAcquirePermission()) {
            RelayedAnswer refused = new RelayedAnswer(() -> { });
            refused.end(null, new EngineException(EngineException.Kind.UNREACHABLE, "The server failed several times just "
                    + "now, so it is left alone for " + pause.toSeconds() + " seconds. Loading the model asks it at once.", "",
                    CallNotPermittedException.createCallNotPermittedException(breaker)));
            return refused;
        }
        long began = breaker.getCurrentTimestamp();
        Generation generation;
        try {
            generation = inner().generate(request, sink);
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
        generation.result().whenComplete((result, failure) -> note(began, result, failure));
        return generation;
    }

    private void note(long began, GenerationResult result, Throwable failure) {
        long took = breaker.getCurrentTimestamp() - began;
        if (failure != null && isOfTheServer(RelayedAnswer.cause(failure))) {
            breaker.onError(took, breaker.getTimestampUnit(), RelayedAnswer.cause(failure));
        } else if (failure != null || result.finish() == FinishReason.CANCELLED) {
            breaker.releasePermission(); // says nothing about the server
        } else {
            breaker.onSuccess(took, breaker.getTimestampUnit());
        }
    }

    private static boolean isOfTheServer(Throwable failure) {
        return failure instanceof EngineException why && switch (why.kind()) {
            case UNREACHABLE, BUSY, TIMED_OUT, CRASHED -> true;
            case NO_MODEL, UNREADABLE_MODEL, LOAD_FAILED, TOO_LONG, UNUSABLE_ANSWER, CLOSED, REFUSED, NOT_ALLOWED -> false;
        };
    }
}

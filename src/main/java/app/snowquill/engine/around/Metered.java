package app.snowquill.engine.around;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports every call that ends, also the tries in vain behind it. Made for one asker; the engine it is around is not its own
 * and stays open when this is closed.
 */
public final class Metered extends EngineAround {
    private final Clock clock;
    private final Consumer<CallReport> reports;

    /** @param reports told on the thread that ends the call, before whoever waits for the result */
    public Metered(TextEngine inner, Clock clock, Consumer<CallReport> reports) {
        super(inner);
        this.clock = clock;
        this.reports = reports;
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        Meter meter = new Meter(request, sink);
        Generation generation;
        try {
            generation = inner().generate(request, meter);
        } catch (EngineException e) {
            meter.ended(null, e);
            throw e;
        }
        RelayedAnswer answer = new RelayedAnswer(() -> { });
        answer.follow(generation);
        generation.result().whenComplete((result, failure) -> {
            try {
                meter.ended(result, failure);
            } finally {
                answer.end(result, failure);
            }
        });
        return answer;
    }

    @Override
    public void close() {
        // whoever made the engine closes it
    }

    /** One call and its tries. */
    private final class Meter extends SinkAround {
        private final CanonicalRequest request;
        private final String modelAtFirst = model();
        private Caller caller;
        private long asked = System.nanoTime();

        Meter(GenerationRequest request, TokenSink sink) {
            super(sink);
            this.request = CanonicalRequest.of(request);
            this.caller = request.caller();
        }

        @Override
        public void triedInVain(EngineException why) {
            report(Optional.empty(), Optional.of(why));
            super.triedInVain(why);
        }

        void ended(GenerationResult result, Throwable failure) {
            report(Optional.ofNullable(result), Optional.ofNullable(failure).map(RelayedAnswer::cause)
                    .filter(EngineException.class::isInstance).map(EngineException.class::cast));
        }

        private synchronized void report(Optional<GenerationResult> result, Optional<EngineException> failure) {
            long now = System.nanoTime();
            String model = model();
            reports.accept(new CallReport(caller, request, model.isEmpty() ? modelAtFirst : model, result, failure,
                    (now - asked) / 1_000_000, clock.instant()));
            asked = now;
            caller = caller.again();
        }

        private String model() {
            return inner().status().model().map(ModelInfo::name).orElse("");
        }
    }
}

package app.snowquill.engine.around;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Message;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.EngineThreads;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;

/**
 * Asks again what failed for a reason that may pass, after a wait and with a cooler model each time. A cancel ends the wait
 * as well; what the last try had written is then the answer so far. Owns the threads it is given and ends them when closed.
 */
public final class RetriedAnswers extends EngineAround {
    private final RetryRule rule;
    private final EngineThreads threads;
    private final Set<RelayedAnswer> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> untold = new AtomicReference<>();
    private volatile boolean closed;

    /** @param threads for the waits; end with this engine */
    public RetriedAnswers(TextEngine inner, RetryRule rule, EngineThreads threads) {
        super(inner);
        this.rule = rule;
        this.threads = threads;
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        Tries tries = new Tries(new SinkAround(sink));
        Optional.ofNullable(untold.getAndSet(null)).ifPresent(sink::notice);
        tries.ask(request);
        return tries.answer;
    }

    @Override
    public int countTokens(String text) {
        return counted(() -> super.countTokens(text));
    }

    @Override
    public int countPrompt(List<Message> messages) {
        return counted(() -> super.countPrompt(messages));
    }

    /** A count has nobody to tell of a crash, so the next answer does. */
    private int counted(IntSupplier count) {
        for (int tried = 1;; tried++) {
            try {
                return count.getAsInt();
            } catch (EngineException e) {
                if (e.kind() != EngineException.Kind.CRASHED || !rule.triesAgain(e, tried, false)) {
                    throw e;
                }
                untold.set(notice(e));
            }
        }
    }

    /** What waits to be asked again ends as cancelled. */
    @Override
    public void close() {
        closed = true;
        super.close();
        waiting.forEach(RelayedAnswer::cancel);
        threads.end();
    }

    /** One answer and its tries, one after the other. */
    private final class Tries {
        private final SinkAround sink;
        private final RelayedAnswer answer = new RelayedAnswer(() -> { });
        private final long asked = System.nanoTime();
        private int tried;

        Tries(SinkAround sink) {
            this.sink = sink;
        }

        void ask(GenerationRequest request) {
            tried++;
            Generation generation = inner().generate(request, sink);
            answer.follow(generation);
            generation.result().whenComplete((result, failure) -> {
                try {
                    ended(request, result, failure);
                } catch (RuntimeException e) { // an answer always ends
                    answer.end(null, e);
                }
            });
        }

        private void ended(GenerationRequest request, GenerationResult result, Throwable failure) {
            if (failure != null && RelayedAnswer.cause(failure) instanceof EngineException why
                    && rule.triesAgain(why, tried, sink.hasBegun())) {
                if (answer.isCancelled()) {
                    cancelled(why);
                } else {
                    again(request, why);
                }
            } else {
                answer.end(result, failure);
            }
        }

        private void again(GenerationRequest request, EngineException why) {
            sink.triedInVain(why);
            sink.notice(notice(why));
            answer.whenCancelled(() -> cancelled(why));
            waiting.add(answer);
            if (closed) {
                answer.cancel();
            }
            threads.after(rule.waitAfter(tried, ThreadLocalRandom.current().nextDouble()), () -> goOn(request));
        }

        private void goOn(GenerationRequest request) {
            waiting.remove(answer);
            if (answer.result().isDone()) {
                return;
            }
            try {
                if (sink.hasBegun()) {
                    sink.startedAgain();
                }
                ask(request.by(request.caller().again()).withSampling(request.sampling().cooler()));
            } catch (RuntimeException e) {
                answer.end(null, e);
            }
        }

        private void cancelled(EngineException why) {
            waiting.remove(answer);
            answer.endCancelled(why.partialText(), (System.nanoTime() - asked) / 1_000_000);
        }
    }

    private static String notice(EngineException why) {
        return why.getMessage() + (why.kind() == EngineException.Kind.CRASHED
                ? " It is started again, and what it was writing is asked for once more." : " It is asked once more.");
    }
}

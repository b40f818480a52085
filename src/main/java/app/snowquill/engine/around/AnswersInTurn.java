package app.snowquill.engine.around;

import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.Turns;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets no more answers go on at once than a server may be asked for; the others wait in {@link Turns}. */
public final class AnswersInTurn extends EngineAround {
    private final int places;
    private final Turns<Turn> waiting = new Turns<>();
    private final AtomicInteger wakes = new AtomicInteger();
    private int writing;

    /** @param places answers at once, at least 1 */
    public AnswersInTurn(TextEngine inner, int places) {
        super(inner);
        if (places < 1) {
            throw new IllegalArgumentException("At least one answer must be able to go on, not " + places + ".");
        }
        this.places = places;
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        Turn turn = new Turn(request, sink);
        synchronized (this) {
            waiting.add(turn, request.caller().urgency());
        }
        share();
        return turn.answer;
    }

    /** What waits ends as cancelled. */
    @Override
    public void close() {
        List<Turn> left;
        synchronized (this) {
            left = waiting.all();
        }
        left.forEach(Turn::leave);
        super.close();
    }

    /** One thread at a time begins answers; who comes meanwhile leaves word, so that answers that end at once don't nest. */
    private void share() {
        if (wakes.getAndIncrement() > 0) {
            return;
        }
        int heard = 1;
        do {
            for (Turn next = next(); next != null; next = next()) {
                next.begin();
            }
            heard = wakes.addAndGet(-heard);
        } while (heard > 0);
    }

    private synchronized Turn next() {
        if (writing == places || waiting.isEmpty()) {
            return null;
        }
        writing++;
        return waiting.next();
    }

    private void ended() {
        synchronized (this) {
            writing--;
        }
        share();
    }

    /** One answer, from its place in the line to its end. */
    private final class Turn {
        private final GenerationRequest request;
        private final TokenSink sink;
        private final RelayedAnswer answer = new RelayedAnswer(this::leave);
        private final long asked = System.nanoTime();

        Turn(GenerationRequest request, TokenSink sink) {
            this.request = request;
            this.sink = sink;
        }

        void begin() {
            try {
                Generation generation = inner().generate(request, sink);
                answer.follow(generation);
                generation.result().whenComplete((result, failure) -> {
                    ended();
                    answer.end(result, failure);
                });
            } catch (RuntimeException e) {
                ended();
                answer.end(null, e);
            }
        }

        /** Out of the line, where it still stands in it. */
        private void leave() {
            boolean waited;
            synchronized (AnswersInTurn.this) {
                waited = waiting.remove(this);
            }
            if (waited) {
                answer.endCancelled("", (System.nanoTime() - asked) / 1_000_000);
            }
        }
    }
}

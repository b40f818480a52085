package app.snowquill.engine.around;

import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.Served;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import java.util.Optional;

/**
 * Remembers the answers of one piece of work that takes several, so that it goes on after a crash without asking them again. An answer
 * is kept before it is told. Unlike {@link StoredAnswers} it keeps whatever was answered, also what the token limit ended, and only as
 * long as the work takes. The engine it is around is not its own and stays open when this is closed.
 */
public final class FinishedAnswers extends EngineAround {
    private final Place place;

    /** Where they lie. */
    public interface Place {
        Optional<GenerationResult> find(String request);

        /** Returns when it can't be lost any more; where it fails the answer is told all the same. Comes on the engine's thread. */
        void keep(String request, GenerationResult answer);
    }

    public FinishedAnswers(TextEngine inner, Place place) {
        super(inner);
        this.place = place;
    }

    /** Whether the answer to it is there already. */
    public boolean holds(GenerationRequest request) {
        return place.find(key(request)).isPresent();
    }

    /** Keeps an answer that somebody made of several of the engine's. */
    public void keep(GenerationRequest request, GenerationResult whole) {
        if (whole.finish() != FinishReason.CANCELLED) {
            place.keep(key(request), whole);
        }
    }

    private String key(GenerationRequest request) {
        return CanonicalRequest.of(request).key(inner().status().model().map(ModelInfo::identity).orElse(""));
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        String key = key(request);
        Optional<GenerationResult> kept = place.find(key);
        RelayedAnswer answer = new RelayedAnswer(() -> { });
        if (kept.isPresent()) {
            if (!kept.get().text().isEmpty()) {
                sink.accept(kept.get().text());
            }
            answer.end(kept.get().from(Served.STORE), null);
            return answer;
        }
        Generation generation = inner().generate(request, sink);
        answer.follow(generation);
        generation.result().whenComplete((result, failure) -> {
            try {
                if (failure == null && result.finish() != FinishReason.CANCELLED) {
                    place.keep(key, result);
                }
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
}

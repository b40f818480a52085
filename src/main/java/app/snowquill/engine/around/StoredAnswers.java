package app.snowquill.engine.around;

import app.snowquill.engine.EngineException;
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
 * Keeps answers on disk and gives them to whoever asks the very same of the very same model. Only what would come out the same
 * again is kept, and only whole answers of the first try: a later try is made with a cooler model than was asked for.
 */
public final class StoredAnswers extends EngineAround {
    private final AnswerFolder answers;

    public StoredAnswers(TextEngine inner, AnswerFolder answers) {
        super(inner);
        this.answers = answers;
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        if (!CanonicalRequest.isRepeatable(request)) {
            return inner().generate(request, sink);
        }
        long asked = System.nanoTime();
        CanonicalRequest canonical = CanonicalRequest.of(request);
        Optional<KeptAnswer> kept = modelIdentity().map(canonical::key).flatMap(answers::find);
        return kept.isPresent() ? served(kept.get(), sink, asked) : asked(canonical, request, sink);
    }

    private Optional<String> modelIdentity() {
        return inner().status().model().map(ModelInfo::identity);
    }

    private static Generation served(KeptAnswer kept, TokenSink sink, long asked) {
        if (!kept.text().isEmpty()) {
            sink.accept(kept.text());
        }
        long millis = (System.nanoTime() - asked) / 1_000_000;
        RelayedAnswer answer = new RelayedAnswer(() -> { });
        answer.end(new GenerationResult(kept.text(), FinishReason.STOP, kept.tokensIn(), kept.tokensOut(), 0, millis,
                millis, Served.STORE), null);
        return answer;
    }

    /** Kept before it is told, so that who asks again upon the answer finds it. */
    private Generation asked(CanonicalRequest canonical, GenerationRequest request, TokenSink sink) {
        FirstTry tries = new FirstTry(sink);
        RelayedAnswer answer = new RelayedAnswer(() -> { });
        Generation generation = inner().generate(request, tries);
        answer.follow(generation);
        generation.result().whenComplete((result, failure) -> {
            try {
                if (failure == null && result.finish() == FinishReason.STOP && !tries.inVain) {
                    modelIdentity().map(canonical::key).ifPresent(key -> answers.keep(key,
                            new KeptAnswer(result.text(), result.tokensIn(), result.tokensOut())));
                }
            } finally {
                answer.end(result, failure);
            }
        });
        return answer;
    }

    /** Remembers whether the first try was in vain. */
    private static final class FirstTry extends SinkAround {
        private volatile boolean inVain;

        FirstTry(TokenSink sink) {
            super(sink);
        }

        @Override
        public void triedInVain(EngineException why) {
            inVain = true;
            super.triedInVain(why);
        }
    }
}

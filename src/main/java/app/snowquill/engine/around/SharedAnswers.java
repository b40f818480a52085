package app.snowquill.engine.around;

import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Asks only once what several ask at the same time, where asking twice would give the same. Each asker has a sink and a
 * cancel of its own; who comes late is first given what was written so far.
 */
public final class SharedAnswers extends EngineAround {
    private final ConcurrentMap<String, SharedAnswer> underWay = new ConcurrentHashMap<>();

    public SharedAnswers(TextEngine inner) {
        super(inner);
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        if (!CanonicalRequest.isRepeatable(request)) {
            return inner().generate(request, sink);
        }
        String key = CanonicalRequest.of(request).key(""); // an engine has one model
        while (true) {
            SharedAnswer fresh = new SharedAnswer();
            Generation own = fresh.join(sink).orElseThrow();
            SharedAnswer there = underWay.putIfAbsent(key, fresh);
            if (there == null) {
                ask(key, fresh, request);
                return own;
            }
            Optional<Generation> joined = there.join(sink);
            if (joined.isPresent()) {
                return joined.get();
            }
            underWay.remove(key, there);
        }
    }

    private void ask(String key, SharedAnswer shared, GenerationRequest request) {
        try {
            Generation generation = inner().generate(request, shared);
            shared.follow(generation);
            generation.result().whenComplete((result, failure) -> {
                underWay.remove(key, shared);
                shared.end(result, failure);
            });
        } catch (RuntimeException e) {
            underWay.remove(key, shared);
            shared.end(null, e);
        }
    }
}

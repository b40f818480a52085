package app.snowquill.pipeline.writing;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Message;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;

/**
 * Prose without the phrases that a book does without, by going back: where one comes the answer is stopped, what stands before it is kept, and the model
 * goes on from there with another seed (as the samplers that ban strings do; Paech's "antislop", 2024). The beginning is in the engine's cache, so
 * only the words since cost anything. A phrase that comes again and again is let through and is what the checks count. With a
 * fixed seed the same comes out each time. One answer's; on the thread that asks.
 */
final class FreshProse {
    /** Times one phrase is gone back for in one answer. */
    private static final int TRIES = 3;
    /** Times in all. */
    private static final int MOST = 24;
    private static final int SEEDS_APART = 104_729;
    private static final int LEAST_TOKENS = 16;

    private final TextEngine engine;
    private final List<String> phrases;
    private final BiFunction<CompletableFuture<GenerationResult>, Runnable, GenerationResult> await;

    /** @param await waits for an answer, told what stops it */
    FreshProse(TextEngine engine, List<String> phrases, BiFunction<CompletableFuture<GenerationResult>, Runnable, GenerationResult> await) {
        this.engine = engine;
        this.phrases = phrases;
        this.await = await;
    }

    GenerationResult answer(GenerationRequest request, TokenSink sink) {
        Map<String, Integer> tries = new HashMap<>();
        Set<String> letThrough = new HashSet<>();
        String prefix = "";
        GenerationResult sum = null;
        for (int go = 0; ; go++) {
            PhraseWatch watch = new PhraseWatch(sink, prefix, go < MOST ? phrases : List.of(), letThrough);
            Generation generation = engine.generate(go == 0 ? request : resumed(request, prefix, go), watch);
            watch.onHit(generation::cancel);
            GenerationResult result = awaited(generation, watch);
            if (result.finish() == FinishReason.STOP) {
                watch.ended();
            }
            boolean isHit = watch.hit().isPresent();
            sum = added(sum, result, isHit ? "" : prefix + result.text());
            if (!isHit) {
                return sum;
            }
            PhraseWatch.Hit hit = watch.hit().get();
            if (tries.merge(hit.phrase(), 1, Integer::sum) >= TRIES) {
                letThrough.add(hit.phrase());
            }
            prefix = hit.prefix();
            sink.startedAgain();
            if (!prefix.isEmpty()) {
                sink.accept(prefix);
            }
        }
    }

    /** A server that says that what was stopped has failed does not fail the answer. */
    private GenerationResult awaited(Generation generation, PhraseWatch watch) {
        try {
            return await.apply(generation.result(), generation::cancel);
        } catch (EngineException | CompletionException e) {
            if (watch.hit().isEmpty()) {
                throw e;
            }
            return new GenerationResult("", FinishReason.CANCELLED, 0, 0, 0, 0, 0);
        }
    }

    /** What was written and taken back costs the answer none of its length, nor hangs the length on how soon the engine could be stopped. */
    private GenerationRequest resumed(GenerationRequest request, String prefix, int go) {
        List<Message> messages = new ArrayList<>(request.messages());
        if (!prefix.isEmpty()) {
            messages.add(Message.assistant(prefix));
        }
        long seed = request.sampling().seed();
        int written = prefix.isEmpty() ? 0 : engine.countTokens(prefix);
        return request.by(caller(request, go)).withMessages(messages).withSampling(request.sampling().withSeed(seed < 0 ? seed : (seed + (long) go * SEEDS_APART) & 0x7FFFFFFF))
                .withMaxTokens(Math.max(LEAST_TOKENS, request.maxTokens() - written));
    }

    /** Each try is one of the same call. */
    private static Caller caller(GenerationRequest request, int go) {
        Caller caller = request.caller();
        for (int i = 0; i < go; i++) {
            caller = caller.again();
        }
        return caller;
    }

    private static GenerationResult added(GenerationResult sum, GenerationResult more, String text) {
        return sum == null ? new GenerationResult(text, more.finish(), more.tokensIn(), more.tokensOut(), more.cachedTokens(), more.firstTokenMillis(),
                more.totalMillis(), more.served())
                : new GenerationResult(text, more.finish(), sum.tokensIn(), sum.tokensOut() + more.tokensOut(), sum.cachedTokens(), sum.firstTokenMillis(),
                sum.totalMillis() + more.totalMillis(), more.served());
    }
}

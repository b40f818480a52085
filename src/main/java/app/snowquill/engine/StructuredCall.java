package app.snowquill.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Gets a {@link StructuredAnswer}: asks, looks at why the model stopped, parses, checks, and asks once more with the
 * answer and what is wrong with it, a little cooler. After the second try it gives up and keeps the raw text. One object for one answer;
 * any thread. Waits for nothing; lives until {@link #answer()} ends, which it always does.
 */
public final class StructuredCall {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build().reader();
    private static final double MORE_ROOM = 1.5;
    private static final int LONGEST_SHOWN = 6_000;

    private final TextEngine engine;
    private final GenerationRequest request;
    private final JsonShape shape;
    private final JsonShape mending;
    private final TokenSink sink;
    private final Function<JsonNode, List<String>> further;
    private final CompletableFuture<StructuredAnswer> answer = new CompletableFuture<>();
    private final List<GenerationResult> results = new ArrayList<>();
    private Generation current;
    private boolean cancelled;

    private StructuredCall(TextEngine engine, GenerationRequest request, JsonShape mending, TokenSink sink,
                           Function<JsonNode, List<String>> further) {
        this.engine = engine;
        this.request = request;
        this.shape = shapeOf(request);
        this.mending = mending;
        this.sink = sink;
        this.further = further;
    }

    /**
     * Begins.
     *
     * @param request with a shape
     * @param sink receives the text of every attempt, told when the second begins
     */
    public static StructuredCall ask(TextEngine engine, GenerationRequest request, TokenSink sink) {
        return begun(engine, request, shapeOf(request), sink, json -> List.of());
    }

    private static JsonShape shapeOf(GenerationRequest request) {
        return request.shape().orElseThrow(() -> new IllegalArgumentException("A structured call needs a shape."));
    }

    /**
     * Begins, for an answer that is a record; what the record's own constructor refuses is mended as well.
     *
     * @param request its shape, if it has one, gives way to the record's
     */
    public static <T extends Record> RecordCall<T> ask(TextEngine engine, GenerationRequest request, RecordShape<T> shape,
                                                       TokenSink sink) {
        return new RecordCall<>(begun(engine, request.withShape(shape.shape()), shape.mending(), sink, shape::refusals), shape);
    }

    private static StructuredCall begun(TextEngine engine, GenerationRequest request, JsonShape mending, TokenSink sink,
                                        Function<JsonNode, List<String>> further) {
        StructuredCall call = new StructuredCall(engine, request, mending, sink, further);
        call.attempt(request);
        return call;
    }

    /**
     * The answer. Fails with {@link CancellationException} once {@link #cancel()} took effect, with {@link EngineException}
     * where the engine failed, and with its kind UNUSABLE_ANSWER, raw text kept, where the mended answer is wrong as well.
     */
    public CompletableFuture<StructuredAnswer> answer() {
        return answer;
    }

    /** Stops the model. Harmless when the answer has ended. */
    public void cancel() {
        Generation running;
        synchronized (this) {
            cancelled = true;
            running = current;
        }
        if (running != null) {
            running.cancel();
        }
    }

    private void attempt(GenerationRequest asked) {
        Generation started;
        synchronized (this) {
            if (cancelled) {
                answer.completeExceptionally(new CancellationException("The answer was cancelled."));
                return;
            }
            started = engine.generate(asked, sink);
            current = started;
        }
        started.result().whenComplete((result, failure) -> {
            try {
                ended(asked, result, failure);
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
    }

    private void ended(GenerationRequest asked, GenerationResult result, Throwable failure) {
        if (failure != null) {
            answer.completeExceptionally(failure instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause() : failure);
            return;
        }
        results.add(result);
        if (result.finish() == FinishReason.CANCELLED) {
            answer.completeExceptionally(new CancellationException("The answer was cancelled."));
            return;
        }
        List<String> wrong = new ArrayList<>();
        JsonNode json = look(result, wrong);
        if (wrong.isEmpty()) {
            answer.complete(new StructuredAnswer(json, result.text(), results.size(), results));
        } else if (results.size() == 1) {
            sink.startedAgain();
            attempt(fitting(mended(asked, result, wrong)).withShape(mending).by(asked.caller().again()));
        } else {
            answer.completeExceptionally(new EngineException(EngineException.Kind.UNUSABLE_ANSWER,
                    "The model's answer could not be used, also after it was asked to mend it: " + wrong.get(0),
                    result.text(), null));
        }
    }

    private JsonNode look(GenerationResult result, List<String> wrong) {
        try {
            JsonNode json = ShapeTrim.trimmed(shape, JSON.readTree(JsonText.inside(result.text())));
            wrong.addAll(new ShapeCheck(shape).violations(json));
            if (wrong.isEmpty()) {
                wrong.addAll(further.apply(json));
            }
            return json;
        } catch (JsonProcessingException e) {
            wrong.add(result.finish() == FinishReason.LENGTH ? "The answer was cut before its end; it must be shorter."
                    : "The answer is not JSON.");
            return null;
        }
    }

    private GenerationRequest mended(GenerationRequest asked, GenerationResult result, List<String> wrong) {
        List<Message> messages = new ArrayList<>(asked.messages());
        String raw = result.text().length() > LONGEST_SHOWN ? result.text().substring(0, LONGEST_SHOWN) : result.text();
        messages.add(Message.assistant(raw.isBlank() ? "(nothing)" : raw));
        messages.add(Message.user("That answer can't be used:\n- " + String.join("\n- ", wrong)
                + "\nAnswer again with the whole JSON and nothing else, with this mended."));
        int room = result.finish() == FinishReason.LENGTH ? (int) Math.ceil(asked.maxTokens() * MORE_ROOM)
                : asked.maxTokens();
        return asked.withMessages(messages).withMaxTokens(room).withSampling(asked.sampling().cooler());
    }

    /** The request to mend; where it has no room in the model's context, the first one again, with another seed. */
    private GenerationRequest fitting(GenerationRequest mended) {
        int context = engine.status().model().map(ModelInfo::contextTokens).orElse(0);
        if (context == 0 || engine.countPrompt(mended.messages()) + mended.maxTokens() <= context) {
            return mended;
        }
        int room = Math.max(1, context - engine.countPrompt(request.messages()));
        long seed = request.sampling().seed();
        return request.withMaxTokens(Math.min(mended.maxTokens(), room))
                .withSampling(seed < 0 ? mended.sampling() : mended.sampling().withSeed(seed + 1));
    }
}

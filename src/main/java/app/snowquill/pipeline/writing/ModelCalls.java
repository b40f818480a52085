package app.snowquill.pipeline.writing;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.StructuredAnswer;
import app.snowquill.engine.StructuredCall;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.prompt.PromptLibrary;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Asks the model on behalf of one run: renders the prompt so that it fits, waits, counts, and asks again when the model's
 * process died. Every call throws {@link CancellationException} once the run is cancelled. Thread-safe; lives as long as
 * its run.
 */
public final class ModelCalls {
    private static final int CRASHES_SURVIVED = 2;

    private final TextEngine engine;
    private final PromptFitting prompts;
    private final OptionalSeed seed;
    private final Cancellation cancellation;
    private final Consumer<CallRecord> record;
    private final Consumer<String> notice;
    private final Consumer<Reading> reading;

    /**
     * @param record told every call that ended
     * @param notice told, in a sentence, what the author should know though the run goes on
     * @param reading told how far a prompt is read, on the model's own thread
     */
    public ModelCalls(TextEngine engine, PromptLibrary library, OptionalSeed seed, Cancellation cancellation,
                      Consumer<CallRecord> record, Consumer<String> notice, Consumer<Reading> reading) {
        this.engine = engine;
        this.prompts = new PromptFitting(engine, library);
        this.seed = seed;
        this.cancellation = cancellation;
        this.record = record;
        this.notice = notice;
        this.reading = reading;
    }

    /** One call that ended. {@code stage} is the prompt's name. */
    public record CallRecord(String component, String stage, int attempt, String promptText, String model,
                             GenerationResult result) {
    }

    /** Prose with why it ended. */
    public record Prose(String text, FinishReason finish, double tokensPerSecond) {
    }

    /** A fixed seed, so that a run can be repeated; a new one for each call where none is set. */
    public record OptionalSeed(long value) {
        public static final OptionalSeed NONE = new OptionalSeed(-1);

        Sampling in(Sampling sampling) {
            return value < 0 || sampling.seed() >= 0 ? sampling : sampling.withSeed(value);
        }
    }

    JsonNode form(String component, String prompt, Map<String, String> inputs, JsonShape shape, Sampling sampling,
                  Consumer<String> pieces) {
        int tokens = ShapeLength.tokens(shape);
        return survivingCrashes(() -> {
            PromptFitting.Fitted fitted = prompts.fit(prompt, inputs, tokens);
            StructuredCall call = StructuredCall.ask(engine, ofThisErrand(prompt, GenerationRequest.json(component,
                    fitted.messages(), shape, seed.in(sampling), Math.min(tokens, fitted.room()))), sink(pieces));
            StructuredAnswer answer = await(call.answer(), call::cancel);
            for (int i = 0; i < answer.results().size(); i++) {
                tell(component, prompt, i + 1, fitted.messages(), answer.results().get(i));
            }
            return answer.json();
        });
    }

    Prose prose(String component, String prompt, Map<String, String> inputs, int words, Consumer<String> pieces) {
        int tokens = Math.max(48, (int) (words * ShapeLength.TOKENS_PER_WORD));
        return survivingCrashes(() -> {
            PromptFitting.Fitted fitted = prompts.fit(prompt, inputs, Math.min(tokens, prompts.mostProseTokens()));
            Generation generation = engine.generate(ofThisErrand(prompt, GenerationRequest.prose(component, fitted.messages(),
                    seed.in(Sampling.prose()), Math.min(tokens, fitted.room()))), sink(pieces));
            GenerationResult result = await(generation.result(), generation::cancel);
            tell(component, prompt, 1, fitted.messages(), result);
            if (result.finish() == FinishReason.CANCELLED) {
                throw new CancellationException();
            }
            return new Prose(result.text(), result.finish(), result.tokensPerSecond());
        });
    }

    private GenerationRequest ofThisErrand(String stage, GenerationRequest request) {
        return request.by(new Caller(request.caller().component(), stage, "", 1, request.caller().urgency(),
                cancellation.errand()));
    }

    private TokenSink sink(Consumer<String> pieces) {
        return new TokenSink() {
            @Override
            public void accept(String piece) {
                pieces.accept(piece);
            }

            @Override
            public void reading(int read, int known, int all) {
                reading.accept(new Reading(read, known, all));
            }
        };
    }

    private void tell(String component, String prompt, int attempt, List<Message> messages, GenerationResult result) {
        String text = messages.stream().map(message -> message.role() + "\n" + message.text())
                .reduce("", (a, b) -> a + "\n" + b);
        String model = engine.status().model().map(info -> info.name()).orElse("");
        record.accept(new CallRecord(component, prompt, attempt, text, model, result));
    }

    private <T> T survivingCrashes(java.util.function.Supplier<T> ask) {
        for (int crashes = 0; ; crashes++) {
            cancellation.check();
            try {
                return ask.get();
            } catch (EngineException e) {
                cancellation.check();
                if (e.kind() != EngineException.Kind.CRASHED || crashes == CRASHES_SURVIVED) {
                    throw e;
                }
                notice.accept(e.getMessage() + " It is started again, and what it was writing is asked for once more.");
            }
        }
    }

    private <T> T await(CompletableFuture<T> future, Runnable stop) {
        cancellation.onCancel(stop);
        try {
            return future.join();
        } catch (CompletionException e) {
            cancellation.check();
            if (e.getCause() instanceof EngineException failure) {
                throw failure;
            }
            throw e;
        } finally {
            cancellation.forget(stop);
        }
    }
}

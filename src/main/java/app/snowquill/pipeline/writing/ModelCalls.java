package app.snowquill.pipeline.writing;

import app.snowquill.context.ContextLook;
import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.RecordAnswer;
import app.snowquill.engine.RecordCall;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.StructuredCall;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.around.CallReport;
import app.snowquill.engine.around.FinishedAnswers;
import app.snowquill.engine.around.Metered;
import app.snowquill.prompt.PromptLibrary;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Asks the model on behalf of one document: renders the prompt so that it fits, asks, waits, and tells every call that ended.
 * Every call throws {@link CancellationException} once the run is cancelled. Thread-safe; lives as long as that writing.
 */
public final class ModelCalls implements Asking {
    private final TextEngine engine;
    private final PromptFitting prompts;
    private final OptionalSeed seed;
    private final Cancellation cancellation;
    private final Caller caller;
    private final Clock clock;
    private final Listener listener;
    private final List<String> phrases;
    private final Optional<FinishedAnswers> finished;
    private final Map<String, Integer> used = new ConcurrentHashMap<>();

    /**
     * The same, and prose goes back where one of these phrases comes.
     *
     * @param others in small letters
     */
    public ModelCalls without(List<String> others) {
        return new ModelCalls(this, others, finished);
    }

    /** The same, and each answer is kept here once it is whole, however often it went back, and not asked for again. */
    public ModelCalls keptIn(FinishedAnswers.Place place) {
        return new ModelCalls(this, phrases, Optional.of(new FinishedAnswers(engine, place)));
    }

    private ModelCalls(ModelCalls plain, List<String> phrases, Optional<FinishedAnswers> finished) {
        this.engine = plain.engine;
        this.prompts = plain.prompts;
        this.seed = plain.seed;
        this.cancellation = plain.cancellation;
        this.caller = plain.caller;
        this.clock = plain.clock;
        this.listener = plain.listener;
        this.phrases = List.copyOf(phrases);
        this.finished = finished;
    }

    /** @param caller who asks, but for the stage, which is the prompt's name */
    public ModelCalls(TextEngine engine, PromptLibrary library, OptionalSeed seed, Cancellation cancellation, Caller caller,
                      Clock clock, Listener listener) {
        this.engine = engine;
        this.prompts = new PromptFitting(new EngineTokens(engine), library);
        this.seed = seed;
        this.cancellation = cancellation;
        this.caller = caller;
        this.clock = clock;
        this.listener = listener;
        this.phrases = List.of();
        this.finished = Optional.empty();
    }

    /** Hears what goes on, on any thread. */
    public interface Listener {
        Listener NONE = new Listener() {
            @Override
            public void ended(CallRecord call) {
            }

            @Override
            public void notice(String sentence) {
            }
        };

        void ended(CallRecord call);

        /** What the author should know though the writing goes on, in a sentence or two. */
        void notice(String sentence);
    }

    /**
     * One call that ended.
     *
     * @param rawText its answer where that could not be used, else blank
     * @param look what it was told of a scene, where it was
     */
    public record CallRecord(CallReport report, String rawText, Optional<ContextLook> look) {
    }

    /** Prose with why it ended. */
    public record Prose(String text, FinishReason finish, double tokensPerSecond) {
    }

    /**
     * The root of the seeds of all answers, so that a run can be repeated and gone on with; a new one for each call where none
     * is set. Each call's own follows from the root, the document, the prompt and how often that prompt was used for this
     * document, so that neither the order of documents nor an interruption changes what is written.
     */
    public record OptionalSeed(long value) {
        public static final OptionalSeed NONE = new OptionalSeed(-1);

        Sampling in(Sampling sampling, String subject, String prompt, int ordinal) {
            return value < 0 || sampling.seed() >= 0 ? sampling
                    : sampling.withSeed(new SplittableRandom(value * 31 + (subject + "\n" + prompt + "\n" + ordinal).hashCode())
                            .nextInt(Integer.MAX_VALUE));
        }
    }

    private Sampling seeded(Question question) {
        return question.apart(seed.in(question.sampling(), caller.subject(), question.prompt(),
                used.merge(question.prompt(), 1, Integer::sum)));
    }

    @Override
    public <T extends Record> T form(Question question, RecordShape<T> shape, Pieces pieces) {
        cancellation.check();
        int tokens = ShapeLength.tokens(shape.shape());
        PromptFitting.Fitted fitted = prompts.fit(question, tokens);
        GenerationRequest request = GenerationRequest.json(caller.component(), fitted.messages(), shape.shape(),
                seeded(question), Math.min(tokens, fitted.room())).by(caller(question.prompt()));
        List<CallReport> reports = new CopyOnWriteArrayList<>();
        Usable usable = Usable.NONE;
        try {
            RecordCall<T> call = StructuredCall.ask(metered(reports), request, shape, sink(pieces));
            RecordAnswer<T> answer = await(call.answer(), call::cancel);
            usable = Usable.LAST;
            return answer.value();
        } finally {
            tell(reports, usable, fitted.look());
        }
    }

    @Override
    public Prose prose(Question question, int words, Pieces pieces) {
        cancellation.check();
        int tokens = proseTokens(question, words);
        PromptFitting.Fitted fitted = prompts.fit(question, Math.min(tokens, prompts.mostProseTokens()));
        GenerationRequest request = GenerationRequest.prose(caller.component(), fitted.messages(),
                seeded(question), Math.min(tokens, fitted.room())).by(caller(question.prompt()));
        List<CallReport> reports = new CopyOnWriteArrayList<>();
        try {
            GenerationResult result = answer(request, reports, sink(pieces));
            if (result.finish() == FinishReason.CANCELLED) {
                throw new CancellationException();
            }
            return new Prose(result.text(), result.finish(), result.tokensPerSecond());
        } finally {
            tell(reports, Usable.LAST, fitted.look());
        }
    }

    private GenerationResult answer(GenerationRequest request, List<CallReport> reports, CallPieces sink) {
        if (phrases.isEmpty() || finished.isPresent() && finished.get().holds(request)) {
            Generation generation = metered(reports).generate(request, sink);
            return await(generation.result(), generation::cancel);
        }
        GenerationResult whole = new FreshProse(new Metered(engine, clock, reports::add), phrases, this::await).answer(request, sink);
        finished.ifPresent(answers -> answers.keep(request, whole));
        return whole;
    }

    private Metered metered(List<CallReport> reports) {
        return new Metered(finished.<TextEngine>map(answers -> answers).orElse(engine), clock, reports::add);
    }

    /** Most tokens of an answer of prose. */
    static int proseTokens(Question question, int words) {
        return Math.min(question.mostTokens().orElse(Integer.MAX_VALUE), Math.max(48, (int) (words * ShapeLength.TOKENS_PER_WORD)));
    }

    private Caller caller(String prompt) {
        return new Caller(caller.component(), prompt, caller.subject(), 1, caller.urgency(), cancellation.errand());
    }

    private CallPieces sink(Pieces pieces) {
        return new CallPieces(pieces, listener::notice);
    }

    private enum Usable {
        NONE, LAST
    }

    /** Whole answers before the last one were not of use, or they would have been the last. */
    private void tell(List<CallReport> reports, Usable usable, Optional<ContextLook> look) {
        for (int i = 0; i < reports.size(); i++) {
            CallReport report = reports.get(i);
            boolean whole = report.result().filter(result -> result.finish() != FinishReason.CANCELLED).isPresent();
            boolean ofUse = usable == Usable.LAST && i == reports.size() - 1;
            listener.ended(new CallRecord(report, whole && !ofUse ? report.text() : "", look));
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

package app.snowquill.engine.around;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The author's engines in the author's order: where one can't be used the next is asked, as long as no text has come. One that
 * could not be used is passed over for a minute, or until the model is loaded anew. Nothing is ever asked of an engine that
 * is not in the list. Owns its engines; makes each when it is first needed.
 */
public final class FallbackEngine implements TextEngine {
    private static final Duration PASSED_OVER = Duration.ofMinutes(1);

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Consumer<EngineStatus>> listeners = new CopyOnWriteArrayList<>();
    private Candidate inUse;
    private String why = "";
    private boolean untold;

    /**
     * An engine of the list.
     *
     * @param name for the author, as the middle of a sentence: "the model on this computer"
     */
    public record Choice(String name, Supplier<TextEngine> maker) {
    }

    /** @param choices at least one; the first is made at once */
    public FallbackEngine(List<Choice> choices) {
        this(choices, System::nanoTime);
    }

    FallbackEngine(List<Choice> choices, LongSupplier nanoTime) {
        choices.forEach(choice -> candidates.add(new Candidate(choice, PASSED_OVER, nanoTime, this::changed)));
        this.inUse = candidates.get(0);
        inUse.status(); // made now, so that what it does is told from the beginning
    }

    /** Every engine gets its chance again; the first that loads is in use. */
    @Override
    public CompletableFuture<ModelInfo> load() {
        candidates.forEach(Candidate::forgive);
        return load(usable(), new Refusals());
    }

    private CompletableFuture<ModelInfo> load(List<Candidate> left, Refusals refusals) {
        Candidate candidate = left.get(0);
        return begun(() -> candidate.engine().load()).handle((info, failure) -> {
            if (failure == null) {
                use(candidate, refusals);
                return CompletableFuture.completedFuture(info);
            }
            Optional<EngineException> known = unusable(failure);
            known.ifPresent(reason -> refusals.add(candidate, reason));
            return known.isPresent() && left.size() > 1 ? load(left.subList(1, left.size()), refusals)
                    : CompletableFuture.<ModelInfo>failedFuture(known.isPresent() ? refusals.all() : RelayedAnswer.cause(failure));
        }).thenCompose(next -> next);
    }

    /** Of the engine in use; its message says why it is not the first. */
    @Override
    public EngineStatus status() {
        Candidate now;
        String message;
        synchronized (this) {
            now = inUse;
            message = why;
        }
        EngineStatus status = now.status();
        return message.isEmpty() || !status.message().isEmpty() ? status : new EngineStatus(status.state(),
                status.progress(), status.model(), message, status.tokensPerSecond());
    }

    @Override
    public AutoCloseable onStatus(Consumer<EngineStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        RelayedAnswer answer = new RelayedAnswer(() -> { });
        generate(request, new SinkAround(sink), answer, usable(), new Refusals());
        return answer;
    }

    private void generate(GenerationRequest request, SinkAround sink, RelayedAnswer answer, List<Candidate> left,
                          Refusals refusals) {
        Candidate candidate = left.get(0);
        if (refusals.any()) {
            use(candidate, refusals);
        }
        notice().ifPresent(sink::notice);
        begun(() -> {
            Generation generation = candidate.engine().generate(request, sink);
            answer.follow(generation);
            return generation.result();
        }).whenComplete((result, failure) -> {
            Optional<EngineException> known = failure == null || sink.hasBegun() || answer.isCancelled() ? Optional.empty()
                    : unusable(failure);
            if (known.isEmpty()) {
                if (failure == null) {
                    use(candidate, refusals);
                }
                answer.end(result, failure);
                return;
            }
            refusals.add(candidate, known.get());
            if (left.size() == 1) {
                answer.end(null, refusals.all());
            } else {
                sink.triedInVain(known.get());
                generate(request, sink, answer, left.subList(1, left.size()), refusals);
            }
        });
    }

    @Override
    public int countTokens(String text) {
        return counted(engine -> engine.countTokens(text));
    }

    @Override
    public int countPrompt(List<Message> messages) {
        return counted(engine -> engine.countPrompt(messages));
    }

    private int counted(Function<TextEngine, Integer> count) {
        Refusals refusals = new Refusals();
        for (Candidate candidate : usable()) {
            try {
                int tokens = count.apply(candidate.engine());
                if (refusals.any()) {
                    use(candidate, refusals);
                }
                return tokens;
            } catch (EngineException e) {
                refusals.add(candidate, unusable(e).orElseThrow(() -> e));
            }
        }
        throw refusals.all();
    }

    @Override
    public void close() {
        candidates.forEach(Candidate::close);
    }

    /** Those not passed over now, in order; all of them where none is left. */
    private synchronized List<Candidate> usable() {
        List<Candidate> usable = candidates.stream().filter(Candidate::isUsable).toList();
        return usable.isEmpty() ? List.copyOf(candidates) : usable;
    }

    private void use(Candidate candidate, Refusals refusals) {
        synchronized (this) {
            String reason = candidate == candidates.get(0) ? "" : refusals.any()
                    ? refusals.all().getMessage() + " Now " + candidate.name() + " is asked." : why;
            untold |= !reason.isEmpty() && !reason.equals(why);
            why = reason;
            inUse = candidate;
        }
        tell();
    }

    /** What was done, once for each time it was done. */
    private synchronized Optional<String> notice() {
        boolean now = untold;
        untold = false;
        return now ? Optional.of(why) : Optional.empty();
    }

    private void changed(Candidate candidate) {
        boolean shown;
        synchronized (this) {
            shown = candidate == inUse;
        }
        if (shown) {
            tell();
        }
    }

    private void tell() {
        EngineStatus status = status();
        listeners.forEach(listener -> listener.accept(status));
    }

    private static <T> CompletableFuture<T> begun(Supplier<CompletableFuture<T>> work) {
        try {
            return work.get();
        } catch (EngineException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The failures after which another engine may do better. */
    private static Optional<EngineException> unusable(Throwable failure) {
        return RelayedAnswer.cause(failure) instanceof EngineException known && switch (known.kind()) {
            case NO_MODEL, UNREADABLE_MODEL, LOAD_FAILED, UNREACHABLE, REFUSED, BUSY -> true;
            case CRASHED, TIMED_OUT, TOO_LONG, UNUSABLE_ANSWER, CLOSED, NOT_ALLOWED -> false;
        } ? Optional.of(known) : Optional.empty();
    }
}

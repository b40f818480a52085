package app.snowquill.engine.running;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.TokenSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * One answer under way, on this side of whatever line the model is at the end of. News come on one reading thread,
 * cancels from anywhere; the result is completed once, on the executor for answers, so that what hangs on it can't hold
 * up the reading.
 */
public final class AnswerUnderWay implements Generation {
    private final GenerationRequest request;
    private final TokenSink sink;
    private final Timeouts timeouts;
    private final Executor answers;
    private final CompletableFuture<GenerationResult> result = new CompletableFuture<>();
    private final long asked = System.nanoTime();
    private final StringBuilder text = new StringBuilder();
    private Phase phase = Phase.WAITING;
    private long lastSign = asked;
    private long firstPiece;
    private int tokensIn;
    private int tokensOut;
    private int cached;
    private boolean cancelled;
    private long cancelledAt;
    private Runnable stopper = () -> { };

    public AnswerUnderWay(GenerationRequest request, TokenSink sink, Timeouts timeouts, Executor answers) {
        this.request = request;
        this.sink = new GuardedSink(sink);
        this.timeouts = timeouts;
        this.answers = answers;
    }

    private enum Phase {
        /** For the model to load. */
        WAITING,
        /** To the worker, which has not taken it yet. */
        SENT,
        /** For a slot. */
        QUEUED, READING, WRITING, ENDED
    }

    public GenerationRequest request() {
        return request;
    }

    @Override
    public CompletableFuture<GenerationResult> result() {
        return result;
    }

    /**
     * @param stop told, from any thread and perhaps more than once, when this is cancelled from now on
     * @return whether to send it; one that was cancelled before is not sent
     */
    public synchronized boolean begin(Runnable stop) {
        if (cancelled || phase == Phase.ENDED) {
            end(FinishReason.CANCELLED);
            return false;
        }
        phase = Phase.SENT;
        stopper = stop;
        lastSign = System.nanoTime();
        return true;
    }

    @Override
    public void cancel() {
        Runnable stop;
        synchronized (this) {
            cancelled = true;
            stop = stopper;
            cancelledAt = cancelledAt == 0 ? System.nanoTime() : cancelledAt;
            if (phase == Phase.WAITING) {
                end(FinishReason.CANCELLED);
            }
        }
        stop.run();
    }

    /** The model has taken it, and it waits for a place. */
    public synchronized void queued() {
        sign(Phase.QUEUED);
    }

    /** The model has begun to read the prompt. */
    public void started(int promptTokens, int known) {
        synchronized (this) {
            tokensIn = promptTokens;
            cached = known;
            sign(Phase.READING);
        }
        sink.reading(known, known, promptTokens);
    }

    /** @param tokens of the prompt, those known from before among them */
    public void read(int tokens) {
        synchronized (this) {
            sign();
        }
        sink.reading(tokens, cached, tokensIn);
    }

    /** A sign of life. */
    public synchronized void sign() {
        lastSign = System.nanoTime();
    }

    private void sign(Phase now) {
        phase = phase == Phase.ENDED ? phase : now;
        sign();
    }

    /** @param tokens of the answer, this piece's among them */
    public void piece(String piece, int tokens) {
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return;
            }
            firstPiece = phase == Phase.WRITING ? firstPiece : System.nanoTime();
            sign(Phase.WRITING);
            tokensOut = tokens;
            text.append(piece);
        }
        sink.accept(piece);
    }

    /** @param known tokens of the prompt that were known from before, where that is sure only now */
    public synchronized void known(int known) {
        cached = known;
    }

    public synchronized void done(FinishReason reason, int tokens) {
        if (phase != Phase.ENDED) {
            tokensOut = tokens;
            end(reason);
        }
    }

    /** Ended because somebody asked for it, with what there is. */
    public synchronized void closed() {
        end(FinishReason.CANCELLED);
    }

    public void tooLong(int prompt, int context) {
        fail(new EngineException(EngineException.Kind.TOO_LONG, "The prompt has " + prompt + " tokens and the answer may "
                + "have " + request.maxTokens() + "; together that is more than the model's context of " + context + "."));
    }

    /** @param why its partial text is not looked at; what has come so far is put in */
    private synchronized void end(EngineException why) {
        if (cancelled) { // whoever wanted it no longer did: that the model died of it, or before, is no news
            end(FinishReason.CANCELLED);
        } else if (phase != Phase.ENDED) {
            phase = Phase.ENDED;
            EngineException whole = new EngineException(why.kind(), why.getMessage(), text.toString(), why.getCause());
            answers.execute(() -> result.completeExceptionally(whole));
        }
    }

    /** Ends it for what kept the model from being loaded or asked. */
    public void fail(Throwable failure) {
        EngineException why = failure instanceof EngineException known ? known
                : new EngineException(EngineException.Kind.LOAD_FAILED, "The model could not be used.", "", failure);
        if (why.kind() == EngineException.Kind.CLOSED) {
            closed();
        } else {
            end(why);
        }
    }

    private void end(FinishReason reason) {
        if (phase == Phase.ENDED) {
            return;
        }
        long now = System.nanoTime();
        long first = phase == Phase.WRITING ? firstPiece : now;
        phase = Phase.ENDED;
        GenerationResult whole = new GenerationResult(text.toString(), reason, tokensIn, tokensOut, cached,
                (first - asked) / 1_000_000, (now - asked) / 1_000_000);
        answers.execute(() -> result.complete(whole));
    }

    /** Whether the model has given no sign for too long, so that it counts as hung. */
    public synchronized boolean overdue(long nanoTime) {
        long quiet = nanoTime - lastSign;
        if (cancelled && phase != Phase.ENDED && nanoTime - cancelledAt > timeouts.betweenTokens().toNanos()) {
            return true;
        }
        return switch (phase) {
            case WAITING, QUEUED, ENDED -> false;
            case SENT, READING -> quiet > timeouts.firstToken().toNanos();
            case WRITING -> quiet > timeouts.betweenTokens().toNanos();
        };
    }

    /** Whether it has taken longer in all than an answer may. */
    public synchronized boolean tooLate(long nanoTime) {
        return phase != Phase.ENDED && nanoTime - asked > timeouts.total().toNanos();
    }
}

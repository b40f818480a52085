package app.snowquill.engine.llama;

import app.snowquill.engine.running.Timeouts;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.TokenSink;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One answer under way, on this side of the pipe. Frames come on the worker's reading thread, cancels from anywhere; the
 * result is completed once, on the executor for answers, so that what hangs on it can't hold up the reading.
 */
final class Call implements Generation, Pending {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final long id;
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

    Call(long id, GenerationRequest request, TokenSink sink, Timeouts timeouts, Executor answers) {
        this.id = id;
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

    long id() {
        return id;
    }

    GenerationRequest request() {
        return request;
    }

    @Override
    public CompletableFuture<GenerationResult> result() {
        return result;
    }

    /** @return whether to send it; one that was cancelled before is not sent */
    synchronized boolean begin(Runnable stopInWorker) {
        if (cancelled || phase == Phase.ENDED) {
            end(FinishReason.CANCELLED);
            return false;
        }
        phase = Phase.SENT;
        stopper = stopInWorker;
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

    @Override
    public boolean take(JsonNode frame) {
        return switch (frame.get("kind").asText()) {
            case "started" -> started(frame);
            case "queued" -> sign(Phase.QUEUED);
            case "reading" -> reading(frame);
            case "piece" -> piece(frame);
            case "done" -> done(frame);
            case "tooLong" -> tooLong(frame);
            default -> failedInWorker(frame);
        };
    }

    private boolean started(JsonNode frame) {
        synchronized (this) {
            tokensIn = frame.get("tokensIn").asInt();
            cached = frame.get("cached").asInt();
            sign(Phase.READING);
        }
        sink.reading(cached, cached, tokensIn);
        return false;
    }

    private boolean reading(JsonNode frame) {
        sign(Phase.READING);
        sink.reading(frame.get("tokens").asInt(), cached, tokensIn);
        return false;
    }

    private synchronized boolean sign(Phase now) {
        phase = phase == Phase.ENDED ? phase : now;
        lastSign = System.nanoTime();
        return false;
    }

    private boolean piece(JsonNode frame) {
        String piece = frame.get("text").asText();
        synchronized (this) {
            firstPiece = phase == Phase.WRITING ? firstPiece : System.nanoTime();
            sign(Phase.WRITING);
            tokensOut = frame.get("tokens").asInt();
            text.append(piece);
        }
        sink.accept(piece);
        return false;
    }

    private synchronized boolean done(JsonNode frame) {
        tokensOut = frame.get("tokensOut").asInt();
        end(FinishReason.valueOf(frame.get("finish").asText()));
        return true;
    }

    private boolean tooLong(JsonNode frame) {
        int prompt = frame.get("tokensIn").asInt();
        fail(new EngineException(EngineException.Kind.TOO_LONG, "The prompt has " + prompt + " tokens and the answer may "
                + "have " + request.maxTokens() + "; together that is more than the model's context of "
                + frame.get("context").asInt() + "."));
        return true;
    }

    private boolean failedInWorker(JsonNode frame) {
        LOG.warn("The model refused a request: {}", frame.path("message").asText());
        fail(new EngineException(EngineException.Kind.CRASHED, "The model could not take this request.", partial(), null));
        return true;
    }

    synchronized String partial() {
        return text.toString();
    }

    @Override
    public synchronized void fail(EngineException why) {
        if (cancelled) { // whoever wanted it no longer did: that the model died of it, or before, is no news
            end(FinishReason.CANCELLED);
        } else if (phase != Phase.ENDED) {
            phase = Phase.ENDED;
            EngineException whole = new EngineException(why.kind(), why.getMessage(), partial(), why.getCause());
            answers.execute(() -> result.completeExceptionally(whole));
        }
    }

    @Override
    public synchronized void closed() {
        end(FinishReason.CANCELLED);
    }

    private void end(FinishReason reason) {
        if (phase == Phase.ENDED) {
            return;
        }
        long now = System.nanoTime();
        long first = phase == Phase.WRITING ? firstPiece : now;
        phase = Phase.ENDED;
        GenerationResult whole = new GenerationResult(partial(), reason, tokensIn, tokensOut, cached,
                (first - asked) / 1_000_000, (now - asked) / 1_000_000);
        answers.execute(() -> result.complete(whole));
    }

    @Override
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
    synchronized boolean tooLate(long nanoTime) {
        return phase != Phase.ENDED && nanoTime - asked > timeouts.total().toNanos();
    }
}

package app.snowquill.engine.remote;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.GuardedSink;
import app.snowquill.engine.running.StopTexts;
import app.snowquill.engine.running.Timeouts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * One answer under way. Pieces come on the reading thread of its connection, cancels from anywhere; the result is completed
 * once, on the executor for answers. Ends always: by the server, by a failure, by its time limits, or by a cancel.
 */
final class RemoteCall implements Generation {
    /** Characters that no token is longer than on average; a server that goes on beyond them ignores its bound. */
    private static final int LONGEST_TOKEN = 24;
    /** Where the server tells no count, as of an answer that was cancelled. */
    private static final double CHARACTERS_OF_TOKEN = 4;

    private final GenerationRequest request;
    private final TokenSink sink;
    private final Timeouts timeouts;
    private final Executor answers;
    private final StopTexts stops;
    private final CompletableFuture<GenerationResult> result = new CompletableFuture<>();
    private final long asked = System.nanoTime();
    private final StringBuilder text = new StringBuilder();
    private Phase phase = Phase.WAITING;
    private long lastSign = asked;
    private long firstPiece;
    private int pieces;
    private int promptTokens;
    private Runnable close = () -> { };

    RemoteCall(GenerationRequest request, TokenSink sink, Timeouts timeouts, Executor answers) {
        this.request = request;
        this.sink = new GuardedSink(sink);
        this.timeouts = timeouts;
        this.answers = answers;
        this.stops = new StopTexts(request.stop());
    }

    private enum Phase {
        /** For the server to be looked at, or for a place. */
        WAITING, READING, WRITING, ENDED
    }

    GenerationRequest request() {
        return request;
    }

    @Override
    public CompletableFuture<GenerationResult> result() {
        return result;
    }

    /** @param closing closes the connection; whether to ask over it: not where the call has ended */
    synchronized boolean begin(Runnable closing) {
        if (phase == Phase.ENDED) {
            return false;
        }
        phase = Phase.READING;
        close = closing;
        lastSign = System.nanoTime();
        return true;
    }

    @Override
    public void cancel() {
        end(FinishReason.CANCELLED, ChatClient.Cost.UNTOLD);
    }

    synchronized void sign() {
        lastSign = System.nanoTime();
    }

    void reading(int read, int known, int all) {
        synchronized (this) {
            promptTokens = all;
        }
        sink.reading(read, known, all);
    }

    void piece(String piece) {
        String shown;
        boolean over;
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return;
            }
            firstPiece = phase == Phase.WRITING ? firstPiece : System.nanoTime();
            phase = Phase.WRITING;
            lastSign = System.nanoTime();
            pieces++;
            shown = stops.accept(piece);
            text.append(shown);
            over = text.length() > (long) request.maxTokens() * LONGEST_TOKEN + LONGEST_TOKEN;
        }
        show(shown);
        if (stops.met()) {
            end(FinishReason.STOP, ChatClient.Cost.UNTOLD);
        } else if (over) {
            end(FinishReason.LENGTH, ChatClient.Cost.UNTOLD);
        }
    }

    private void show(String piece) {
        if (!piece.isEmpty()) {
            sink.accept(piece);
        }
    }

    /** The server has said all; on the reading thread. */
    void complete(FinishReason reason, ChatClient.Cost cost) {
        String rest;
        synchronized (this) {
            rest = phase == Phase.ENDED ? "" : stops.rest();
            text.append(rest);
        }
        show(rest);
        end(reason, cost);
    }

    synchronized boolean isBlank() {
        return text.toString().isBlank();
    }

    private void end(FinishReason reason, ChatClient.Cost cost) {
        long now = System.nanoTime();
        GenerationResult whole;
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return;
            }
            long first = phase == Phase.WRITING ? firstPiece : now;
            phase = Phase.ENDED;
            whole = new GenerationResult(text.toString(), reason, cost.in() > 0 ? cost.in() : estimatedIn(),
                    cost.out() > 0 ? cost.out() : Math.max(pieces, estimated(text)), cost.known(),
                    (first - asked) / 1_000_000, (now - asked) / 1_000_000);
        }
        close.run();
        answers.execute(() -> result.complete(whole));
    }

    private int estimatedIn() {
        return promptTokens > 0 ? promptTokens
                : request.messages().stream().mapToInt(message -> estimated(message.text())).sum();
    }

    private static int estimated(CharSequence text) {
        return (int) Math.ceil(text.length() / CHARACTERS_OF_TOKEN);
    }

    void fail(EngineException why) {
        EngineException whole;
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return;
            }
            phase = Phase.ENDED;
            whole = new EngineException(why.kind(), why.getMessage(), text.toString(), why.getCause());
        }
        close.run();
        answers.execute(() -> result.completeExceptionally(whole));
    }

    /** Fails it where the server has been quiet, or has taken, for longer than it may. */
    void watch(long nanoTime, String host) {
        boolean quiet;
        boolean late;
        synchronized (this) {
            long silence = nanoTime - lastSign;
            quiet = phase == Phase.READING && silence > timeouts.firstToken().toNanos()
                    || phase == Phase.WRITING && silence > timeouts.betweenTokens().toNanos();
            late = phase != Phase.ENDED && nanoTime - asked > timeouts.total().toNanos();
        }
        if (quiet || late) {
            fail(new EngineException(EngineException.Kind.TIMED_OUT, quiet
                    ? host + " has gone quiet in the middle of an answer. What it had written is kept."
                    : host + " took too long for one answer. What it had written is kept."));
        }
    }
}

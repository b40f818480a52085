package app.snowquill.engine.server;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.ShapeGrammar;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.llamacpp.Completion;
import app.snowquill.engine.llamacpp.Endings;
import app.snowquill.engine.running.Slot;
import app.snowquill.engine.running.StopTexts;
import app.snowquill.engine.running.AnswerUnderWay;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One answer from a server: waits for a slot, sends its prompt, and reads the events that come back. Events are told by the
 * HTTP client one at a time; the end comes once, from wherever it comes first.
 */
final class ServerAnswer implements EventLines.Listener {
    private static final int LONGEST_LINE = 32 << 20; // the last event repeats prompt and grammar
    private static final int LONGEST_REFUSAL = 1 << 16;
    /** For servers that say nothing while they read: the slowest that is worth waiting for, in nanoseconds a token. */
    private static final long SLOWEST_READING = 100_000_000;

    private final ServerLine line;
    private final Endings endings;
    private final AnswerUnderWay answer;
    private final Owner owner;
    private final StopTexts stops;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final StringBuilder refusal = new StringBuilder();
    private final AtomicReference<Slot> slot = new AtomicReference<>();
    private volatile int[] prompt = {};
    private volatile int slotId;
    private volatile EventLines events;
    private volatile CompletableFuture<?> exchange;
    private volatile long silentUntil;
    private volatile int read;
    private volatile int tokens;
    private int status;
    private boolean heard;
    private boolean again;
    private boolean begun;

    ServerAnswer(ServerLine line, Endings endings, AnswerUnderWay answer, Owner owner) {
        this.line = line;
        this.endings = endings;
        this.answer = answer;
        this.owner = owner;
        this.stops = new StopTexts(answer.request().stop());
    }

    /** What is told of an answer's way. */
    interface Owner {
        /** Before the result is; {@code slot} is null for one that has none, or has given it back. */
        void ended(ServerAnswer answer, Slot slot, int[] known);

        /** The line broke in the middle; the owner finds out why and ends the answer. */
        void broke(ServerAnswer answer);
    }

    int[] prompt() {
        return prompt;
    }

    /** @param tokens of the prompt, before this is given to the slots */
    void prompt(int[] tokens) {
        prompt = tokens;
    }

    /** What keeps its prompt's beginning from call to call. */
    String feature() {
        return answer.request().caller().feature();
    }

    Urgency urgency() {
        return answer.request().caller().urgency();
    }

    AnswerUnderWay underWay() {
        return answer;
    }

    /** Sends the prompt; returns at once. */
    void send(Slot given) {
        slotId = given.id();
        slot.set(given);
        if (ended.get()) { // between its turn and now
            owner.ended(this, slot.getAndSet(null), new int[0]);
            return;
        }
        read = Math.min(given.knownOf(prompt), prompt.length - 1);
        answer.started(prompt.length, read);
        silentUntil = System.nanoTime() + SLOWEST_READING * (prompt.length - read);
        exchange();
    }

    private void exchange() {
        EventLines reader = new EventLines(LONGEST_LINE, this);
        events = reader;
        CompletableFuture<?> sent = line.stream("/completion", body(), reader);
        exchange = sent;
        if (ended.get()) {
            stopReading();
        }
        sent.whenComplete((response, failure) -> over(failure));
    }

    private ObjectNode body() {
        GenerationRequest request = answer.request();
        ObjectNode body = Completion.of(slotId, prompt, request.sampling(), request.maxTokens(),
                request.shape().map(shape -> new ShapeGrammar(shape).gbnf()), endings).put("return_progress", true);
        request.stop().stream().filter(stop -> !stop.isEmpty()).forEach(body.withArray("stop")::add);
        return body;
    }

    @Override
    public void begun(int code) {
        status = code;
        heard = true;
    }

    @Override
    public void line(String text) {
        if (ended.get()) {
            return;
        }
        answer.sign();
        if (status != 200) {
            refusal.append(text, 0, Math.min(text.length(), LONGEST_REFUSAL - refusal.length()));
        } else if (text.startsWith("data:")) {
            event(line.tree(text.substring("data:".length())));
        } else if (text.startsWith("error:")) {
            fail(ServerRefusal.of(500, line.tree(text.substring("error:".length()))));
        } else if (!text.startsWith(":")) { // a remark keeps the line open and says nothing
            fail(ServerRefusal.unreadable());
        }
    }

    private void event(JsonNode told) {
        if (told != null && told.has("error")) {
            fail(ServerRefusal.of(told.path("error").path("code").asInt(500), told));
            return;
        }
        Optional<ServerEvent> event = ServerEvent.read(told);
        if (event.isEmpty()) {
            fail(ServerRefusal.unreadable());
            return;
        }
        event.get().progress().ifPresent(this::progress);
        if (!event.get().content().isEmpty()) {
            tokens = event.get().tokens().orElse(tokens + 1);
            pass(stops.accept(event.get().content()));
        }
        if (stops.met()) {
            end(prompt, () -> answer.done(FinishReason.STOP, tokens));
        } else {
            event.get().end().ifPresent(end -> last(end, event.get().tokens().orElse(tokens)));
        }
    }

    private void progress(ServerEvent.Progress progress) {
        silentUntil = 0;
        read = Math.min(progress.read(), prompt.length);
        answer.known(Math.min(progress.known(), prompt.length));
        answer.read(read);
    }

    private void last(ServerEvent.End last, int all) {
        pass(stops.rest());
        last.known().ifPresent(known -> answer.known(Math.min(known, prompt.length)));
        FinishReason reason = last.cut() ? FinishReason.LENGTH : FinishReason.STOP;
        end(prompt, () -> answer.done(reason, last.cut() ? all : tokens));
    }

    private void pass(String text) {
        String shown = begun || answer.request().continues() ? text : text.stripLeading();
        if (!shown.isEmpty()) {
            begun = true;
            answer.piece(shown, tokens);
        }
    }

    private void over(Throwable failure) {
        if (ended.get()) {
            return;
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause == null && status != 200) {
            fail(ServerRefusal.of(status, line.tree(refusal.toString())));
        } else if (cause instanceof IOException && !heard && !again) {
            again = true; // the server closes idle connections; one that closed just now looks like this
            exchange();
        } else {
            owner.broke(this);
        }
    }

    /** Stops it, from any thread. */
    void cancel() {
        end(Arrays.copyOf(prompt, read), () -> answer.done(FinishReason.CANCELLED, tokens));
    }

    void tooLong(int tokensIn, int context) {
        end(new int[0], () -> answer.tooLong(tokensIn, context));
    }

    void fail(EngineException why) {
        end(new int[0], () -> answer.fail(why));
    }

    private void end(int[] known, Runnable outcome) {
        if (ended.compareAndSet(false, true)) {
            stopReading();
            owner.ended(this, slot.getAndSet(null), known);
            outcome.run();
        }
    }

    /** A server hears of a cancel by the closed connection; after the last event there is nothing left to close. */
    private void stopReading() {
        EventLines reader = events;
        CompletableFuture<?> sent = exchange;
        if (reader != null && sent != null) {
            reader.cancel();
            sent.cancel(true);
        }
    }

    /** Whether a server that tells no progress may still be reading. */
    boolean readsSilently(long nanoTime) {
        return silentUntil - nanoTime > 0 && silentUntil != 0 && tokens == 0;
    }
}

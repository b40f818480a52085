package app.snowquill.engine.server;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.Message;
import app.snowquill.engine.llamacpp.Endings;
import app.snowquill.engine.llamacpp.ModelChoice;
import app.snowquill.engine.running.AnswerUnderWay;
import app.snowquill.engine.running.KnownSlots;
import app.snowquill.engine.running.LastWords;
import app.snowquill.engine.running.RunningModel;
import app.snowquill.engine.running.Slot;
import app.snowquill.engine.running.Timeouts;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server from its start to its end, and what waits for it. Whatever waits when the process ends is failed, or cancelled
 * if the end was asked for. Any thread.
 */
final class ServerSession implements RunningModel, ServerAnswer.Owner {
    private static final Logger LOG = LoggerFactory.getLogger(ServerSession.class);
    private static final int LOOK_EVERY_MILLIS = 50;

    private final GuardedServer server;
    private final ServerLine line;
    private final ModelChoice choice;
    private final Timeouts timeouts;
    private final Executor threads;
    private final Consumer<ServerSession> changed;
    private final LastWords words;
    private final ServerSlots slots;
    private final Set<ServerAnswer> pending = ConcurrentHashMap.newKeySet();
    /** What it was noticed by that the server hangs. */
    private final Set<ServerAnswer> silent = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile End end = End.NONE;
    private volatile ServerPrompts prompts;
    private volatile Endings endings;

    /**
     * @param atOnce answers that are written at a time
     * @param threads may wait
     * @param changed told when an answer began or ended, or the process did
     */
    ServerSession(GuardedServer server, ServerLine line, ModelChoice choice, int atOnce, Timeouts timeouts, Executor threads,
                  Consumer<ServerSession> changed) {
        this.server = server;
        this.line = line;
        this.choice = choice;
        this.timeouts = timeouts;
        this.threads = threads;
        this.changed = changed;
        this.slots = new ServerSlots(new KnownSlots(atOnce, choice.contexts()));
        words = new LastWords(server.guard().getInputStream());
        server.guard().onExit().thenRunAsync(this::over, threads);
    }

    /** Waits for the model, on a thread of its own; fails with {@link EngineException}. */
    CompletableFuture<Void> load() {
        threads.execute(() -> {
            try {
                waitForModel();
                prompts = new ServerPrompts(line, choice.header().vocabulary().controlTexts(), timeouts.betweenTokens());
                endings = new Endings(prompts::ofText, choice.isSmall());
                loaded.complete(null);
            } catch (EngineException e) {
                loaded.completeExceptionally(e);
            } catch (RuntimeException e) {
                awaitEnd(1_000);
                loaded.completeExceptionally(loadFailure("The server broke off while it was asked what it can do."));
            }
        });
        return loaded;
    }

    private void waitForModel() {
        int status = line.look("/health").join();
        while (status == 503 || status < 0) {
            if (end != End.NONE || awaitEnd(LOOK_EVERY_MILLIS)) {
                throw loadFailure("The server program ended while loading it.");
            }
            status = line.look("/health").join();
        }
        if (status != 200) {
            throw ServerRefusal.of(status, null);
        }
        int withoutKey = line.look("/tokenize").join(); // asked for nothing: only whether it lets a stranger in
        if (withoutKey != 401 && withoutKey != 403) {
            throw new EngineException(EngineException.Kind.REFUSED, "What answers in the server's place doesn't ask for its "
                    + "key, so nothing was sent to it. Load the model again.");
        }
    }

    /** @return whether the process has ended within this time */
    private boolean awaitEnd(long millis) {
        try {
            return server.guard().waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private EngineException loadFailure(String otherwise) {
        if (end == End.CLOSED) {
            return new EngineException(EngineException.Kind.CLOSED, "The engine was closed.");
        }
        if (end == End.HUNG) {
            return new EngineException(EngineException.Kind.TIMED_OUT, "The model took too long to load.");
        }
        return new EngineException(EngineException.Kind.LOAD_FAILED, "The model could not be loaded: "
                + words.loadFailure().orElse(otherwise));
    }

    /** Only once the model is loaded. */
    void answer(AnswerUnderWay answer) {
        ServerAnswer waiting = new ServerAnswer(line, endings, answer, this);
        if (answer.begin(waiting::cancel)) {
            pending.add(waiting);
            if (end != End.NONE) { // the process may have gone before this was put in
                failPending();
            }
            changed.accept(this);
            threads.execute(() -> prepare(waiting));
        }
    }

    private void prepare(ServerAnswer waiting) {
        try {
            int[] prompt = prompts.ofMessages(waiting.underWay().request().messages());
            if (prompt.length + waiting.underWay().request().maxTokens() > choice.contextTokens()) {
                waiting.tooLong(prompt.length, choice.contextTokens());
            } else {
                waiting.prompt(prompt);
                slots.add(waiting);
            }
        } catch (ServerLine.LineBroke e) {
            if (e.late()) {
                hung(waiting);
            } else {
                broke(waiting);
            }
        } catch (EngineException e) {
            waiting.fail(e);
        } catch (RuntimeException e) { // an answer always ends
            LOG.warn("A prompt could not be made ready: {}", e.getClass().getSimpleName());
            waiting.fail(ServerRefusal.of(400, null));
        }
    }

    int countTokens(String text) {
        return count(() -> prompts.ofText(text));
    }

    int countPrompt(List<Message> messages) {
        return count(() -> prompts.ofMessages(messages));
    }

    private int count(Supplier<int[]> tokens) {
        try {
            return tokens.get().length;
        } catch (ServerLine.LineBroke e) {
            if (e.late()) {
                kill(End.HUNG);
            }
            ended.copy().completeOnTimeout(null, 4, TimeUnit.SECONDS).join(); // or the next call would find this one again
            if (e.late()) {
                throw silent();
            }
            throw end == End.CLOSED ? new EngineException(EngineException.Kind.CLOSED, "The engine was closed.")
                    : ServerRefusal.stopped();
        }
    }

    private void hung(ServerAnswer waiting) {
        silent.add(waiting);
        kill(End.HUNG);
    }

    private static EngineException silent() {
        return new EngineException(EngineException.Kind.TIMED_OUT,
                "The model gave no sign of life for too long and was stopped.");
    }

    @Override
    public void ended(ServerAnswer answer, Slot slot, int[] known) {
        pending.remove(answer);
        if (slot == null) {
            slots.remove(answer);
        } else {
            slots.free(slot, known);
        }
        changed.accept(this);
    }

    /** A broken line mostly means that the process is ending; then its end tells, after the next worker can be had. */
    @Override
    public void broke(ServerAnswer answer) {
        ended.copy().orTimeout(1, TimeUnit.SECONDS).whenComplete((done, late) -> answer.fail(ServerRefusal.stopped()));
    }

    private void over() {
        server.end(); // the guard may have gone first
        synchronized (this) {
            end = end == End.NONE ? End.CRASHED : end;
        }
        if (end == End.CRASHED) {
            LOG.warn("The llama-server ended by itself.");
        }
        if (!loaded.isDone()) {
            LOG.debug("Its last lines:\n{}", words.tail()); // no prompt has been sent yet
            loaded.completeExceptionally(loadFailure("The server program ended while loading it."));
        }
        changed.accept(this); // first: who hears of the end may ask again at once and must get a new server
        failPending();
        ended.complete(null);
    }

    private void failPending() {
        for (ServerAnswer waiting : pending) {
            if (end == End.CLOSED) {
                waiting.cancel();
            } else {
                waiting.fail(silent.contains(waiting) ? silent() : ServerRefusal.stopped());
            }
        }
    }

    @Override
    public End end() {
        return end;
    }

    @Override
    public long pid() {
        return server.server().pid();
    }

    /** The guard's process, for tests that take it away. */
    long guardPid() {
        return server.guard().pid();
    }

    @Override
    public boolean busy() {
        return !pending.isEmpty();
    }

    @Override
    public void watch(long nanoTime) {
        for (ServerAnswer waiting : pending) {
            if (waiting.readsSilently(nanoTime)) {
                waiting.underWay().sign();
            } else if (waiting.underWay().overdue(nanoTime)) {
                hung(waiting);
            } else if (waiting.underWay().tooLate(nanoTime)) { // the server is well and others may be using it
                waiting.fail(new EngineException(EngineException.Kind.TIMED_OUT,
                        "The answer took too long and was stopped."));
            }
        }
    }

    @Override
    public void kill(End why) {
        synchronized (this) {
            end = end == End.NONE ? why : end;
        }
        server.end();
    }

    @Override
    public void close() {
        kill(End.CLOSED);
        failPending();
        try {
            server.waitForEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

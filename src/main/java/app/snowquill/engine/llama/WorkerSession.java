package app.snowquill.engine.llama;

import app.snowquill.engine.running.LastWords;
import app.snowquill.engine.running.RunningModel;
import app.snowquill.engine.EngineException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker process from its start to its end, and what waits for it. One thread reads its frames; requests are
 * written by whoever asks. Whatever waits when the process ends is failed, or cancelled if the end was asked for.
 */
final class WorkerSession implements RunningModel {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerSession.class);

    private final Process process;
    private final Frames.Writer out;
    private final Frames.Reader in;
    private final LastWords words;
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
    private final CompletableFuture<JsonNode> loaded = new CompletableFuture<>();
    private final Consumer<WorkerSession> changed;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile End end = End.NONE;

    /** @param changed told, on the reading thread, when something ended or the process did */
    WorkerSession(Process process, ObjectMapper mapper, Consumer<WorkerSession> changed) {
        this.process = process;
        this.changed = changed;
        out = new Frames.Writer(mapper, process.getOutputStream());
        in = new Frames.Reader(mapper, process.getInputStream());
        words = new LastWords(process.getErrorStream());
        Thread reader = new Thread(this::read, "worker-frames");
        reader.setDaemon(true);
        reader.start();
        // What the process started may outlive it and keep the pipe open.
        process.onExit().thenRunAsync(this::ended, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
    }

    @Override
    public End end() {
        return end;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean busy() {
        return pending.values().stream().anyMatch(AnswerFrames.class::isInstance);
    }

    ObjectNode frame(String kind) {
        return out.frame(kind);
    }

    /** Sends the frame that asks for the model; the future fails with {@link EngineException}. */
    CompletableFuture<JsonNode> load(ObjectNode frame) {
        send(frame);
        return loaded;
    }

    void ask(long id, Pending waiting, ObjectNode frame) {
        pending.put(id, waiting);
        if (end != End.NONE) { // the reader may have gone before this was put in
            failPending();
        } else {
            send(frame.put("id", id));
        }
    }

    /** What still comes for this is passed over. */
    void drop(long id) {
        pending.remove(id);
    }

    void send(ObjectNode frame) {
        try {
            out.write(frame);
        } catch (IOException e) {
            LOG.debug("The worker does not listen; its end is being told.", e);
        }
    }

    private void read() {
        try {
            for (Optional<JsonNode> frame = in.read(); frame.isPresent(); frame = in.read()) {
                take(frame.get());
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The worker's pipe broke: {}", e.toString());
        }
        process.destroyForcibly();
        ended();
    }

    /** Tells everyone, once: when the pipe ends or, should it stay open, a moment after the process did. */
    private void ended() {
        if (!told.compareAndSet(false, true)) {
            return;
        }
        synchronized (this) {
            end = end == End.NONE ? End.CRASHED : end;
        }
        if (end == End.CRASHED) {
            LOG.warn("The model's process ended by itself.");
            LOG.debug("Its last lines:\n{}", words.tail());
        }
        if (!loaded.isDone()) {
            loaded.completeExceptionally(loadFailure(LoadFailure::ended));
        }
        changed.accept(this); // first: who hears of the end may ask again at once and must get a new worker
        failPending();
    }

    private void take(JsonNode frame) {
        switch (frame.get("kind").asText()) {
            case "loaded" -> loaded.complete(frame);
            case "failed" -> loaded.completeExceptionally(loadFailure(last -> LoadFailure.told(frame, last)));
            default -> {
                long id = frame.get("id").asLong();
                Pending waiting = pending.get(id);
                if (waiting != null && waiting.take(frame)) {
                    pending.remove(id);
                    changed.accept(this);
                }
            }
        }
    }

    private EngineException loadFailure(Function<LastWords, String> reason) {
        if (end == End.CLOSED) {
            return new EngineException(EngineException.Kind.CLOSED, "The engine was closed.");
        }
        if (end == End.HUNG) {
            return new EngineException(EngineException.Kind.TIMED_OUT, "The model took too long to load; the computer may be "
                    + "too small for it, or its file damaged.");
        }
        return new EngineException(EngineException.Kind.LOAD_FAILED, reason.apply(words));
    }

    private void failPending() {
        for (Map.Entry<Long, Pending> entry : pending.entrySet()) {
            if (pending.remove(entry.getKey(), entry.getValue())) {
                if (end == End.CLOSED) {
                    entry.getValue().closed();
                } else {
                    entry.getValue().fail(new EngineException(EngineException.Kind.CRASHED,
                            "The model stopped unexpectedly."));
                }
            }
        }
    }

    @Override
    public void watch(long nanoTime) {
        for (Map.Entry<Long, Pending> entry : pending.entrySet()) {
            Pending waiting = entry.getValue();
            if (waiting.overdue(nanoTime)) {
                kill(End.HUNG);
                changed.accept(this); // first, as above
                waiting.fail(new EngineException(EngineException.Kind.TIMED_OUT,
                        "The model gave no sign of life for too long and was stopped."));
                kill(End.HUNG);
            } else if (waiting instanceof AnswerFrames frames && frames.answer().tooLate(nanoTime)) {
                waiting.fail(new EngineException(EngineException.Kind.TIMED_OUT, "The answer took too long and was stopped."));
                frames.answer().cancel(); // the worker is well and others may be using it
            }
        }
    }

    @Override
    public void kill(End why) {
        synchronized (this) {
            end = end == End.NONE ? why : end;
        }
        process.destroyForcibly();
    }

    /** Lets the process end by itself, and makes it after a moment. */
    @Override
    public void close() {
        synchronized (this) {
            end = end == End.NONE ? End.CLOSED : end;
        }
        failPending();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(2, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

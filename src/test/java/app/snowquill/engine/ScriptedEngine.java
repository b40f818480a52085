package app.snowquill.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers at once what a test has it say, and remembers what it was asked: what is queued first, then what its pen writes. A failure that the pen
 * throws is the answer's; a pen's null, and the end of a queue without a pen, stay open until they are cancelled. Safe from any thread.
 */
public class ScriptedEngine implements TextEngine {
    private static final int USUAL_CONTEXT = 4_096;

    private final Deque<Object> queue = new ArrayDeque<>();
    private final List<GenerationRequest> asked = Collections.synchronizedList(new ArrayList<>());
    private final ModelInfo model;
    private volatile Function<GenerationRequest, String> pen;
    private volatile boolean closed;

    public ScriptedEngine() {
        this(request -> null, USUAL_CONTEXT);
    }

    public ScriptedEngine(Function<GenerationRequest, String> pen) {
        this(pen, USUAL_CONTEXT);
    }

    public ScriptedEngine(Function<GenerationRequest, String> pen, int contextTokens) {
        this.pen = pen;
        this.model = new ModelInfo("Scripted", "scripted", contextTokens, 1, 0);
    }

    /** One more answer. */
    public ScriptedEngine answers(String text, FinishReason finish) {
        synchronized (queue) {
            queue.add(ended(text, finish));
        }
        return this;
    }

    public ScriptedEngine fails(EngineException why) {
        synchronized (queue) {
            queue.add(why);
        }
        return this;
    }

    /** To every question from now on. */
    public ScriptedEngine always(String text) {
        pen = request -> text;
        return this;
    }

    public List<GenerationRequest> asked() {
        return asked;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        asked.add(request);
        CompletableFuture<GenerationResult> result = new CompletableFuture<>();
        Object next = next(request);
        if (next instanceof GenerationResult whole) {
            sink.accept(whole.text());
            result.complete(whole);
        } else if (next instanceof EngineException failure) {
            sink.accept(failure.partialText());
            result.completeExceptionally(failure);
        }
        return new Generation() {
            @Override
            public CompletableFuture<GenerationResult> result() {
                return result;
            }

            @Override
            public void cancel() {
                result.complete(ended("", FinishReason.CANCELLED));
            }
        };
    }

    private Object next(GenerationRequest request) {
        synchronized (queue) {
            if (!queue.isEmpty()) {
                return queue.poll();
            }
        }
        try {
            String text = pen.apply(request);
            return text == null ? Optional.empty() : ended(text, FinishReason.STOP);
        } catch (EngineException e) {
            return e;
        }
    }

    private static GenerationResult ended(String text, FinishReason finish) {
        return new GenerationResult(text, finish, 10, 10, 0, 1, 2);
    }

    @Override
    public CompletableFuture<ModelInfo> load() {
        return CompletableFuture.completedFuture(model);
    }

    @Override
    public EngineStatus status() {
        return new EngineStatus(EngineStatus.State.READY, -1, Optional.of(model), "", 0);
    }

    @Override
    public AutoCloseable onStatus(Consumer<EngineStatus> listener) {
        return () -> { };
    }

    @Override
    public int countTokens(String text) {
        return text.length() / 4;
    }

    @Override
    public int countPrompt(List<Message> messages) {
        return messages.stream().mapToInt(message -> message.text().length() / 4).sum();
    }

    @Override
    public void close() {
        closed = true;
    }
}

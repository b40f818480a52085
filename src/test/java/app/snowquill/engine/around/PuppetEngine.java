package app.snowquill.engine.around;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.Urgency;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An engine whose answers are moved by hand: each waits until the test writes and ends it, unless a script says how. */
final class PuppetEngine implements TextEngine {
    final List<Puppet> asked = new CopyOnWriteArrayList<>();
    final List<Consumer<EngineStatus>> listeners = new CopyOnWriteArrayList<>();
    final Deque<Consumer<Puppet>> script = new ArrayDeque<>();
    String identity = "puppet-1";
    Optional<EngineException> broken = Optional.empty();
    boolean closed;
    int loads;

    static GenerationRequest request(String text, long seed) {
        return GenerationRequest.prose("test", List.of(Message.user(text)), Sampling.prose().withSeed(seed), 100);
    }

    static GenerationRequest request(String text, Urgency urgency) {
        return request(text, 7).by(new Caller("test", "", "", 1, urgency));
    }

    static EngineException failure(EngineException.Kind kind, String partial) {
        return new EngineException(kind, "It failed: " + kind + ".", partial, null);
    }

    PuppetEngine answers(String text) {
        script.add(puppet -> puppet.write(text).end(FinishReason.STOP));
        return this;
    }

    PuppetEngine fails(EngineException.Kind kind, String partial) {
        script.add(puppet -> puppet.write(partial).fail(failure(kind, partial)));
        return this;
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        Puppet puppet = new Puppet(request, sink);
        asked.add(puppet);
        broken.ifPresent(puppet::fail);
        Consumer<Puppet> next = script.poll();
        if (next != null) {
            next.accept(puppet);
        }
        return puppet;
    }

    @Override
    public CompletableFuture<ModelInfo> load() {
        loads++;
        return broken.<CompletableFuture<ModelInfo>>map(CompletableFuture::failedFuture)
                .orElseGet(() -> CompletableFuture.completedFuture(info()));
    }

    @Override
    public EngineStatus status() {
        return new EngineStatus(EngineStatus.State.READY, -1, Optional.of(info()), "", 0);
    }

    private ModelInfo info() {
        return new ModelInfo("Puppet " + identity, identity, 4096, 1, 0);
    }

    @Override
    public AutoCloseable onStatus(Consumer<EngineStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public int countTokens(String text) {
        broken.ifPresent(why -> {
            throw why;
        });
        return text.length();
    }

    @Override
    public int countPrompt(List<Message> messages) {
        return messages.size();
    }

    @Override
    public void close() {
        closed = true;
        asked.forEach(Puppet::cancel);
    }

    /** One answer. */
    static final class Puppet implements Generation {
        final GenerationRequest request;
        private final TokenSink sink;
        private final StringBuffer text = new StringBuffer();
        private final CompletableFuture<GenerationResult> result = new CompletableFuture<>();
        volatile boolean cancelled;

        Puppet(GenerationRequest request, TokenSink sink) {
            this.request = request;
            this.sink = sink;
        }

        Puppet write(String piece) {
            text.append(piece);
            if (!piece.isEmpty()) {
                sink.accept(piece);
            }
            return this;
        }

        void end(FinishReason reason) {
            result.complete(new GenerationResult(text.toString(), reason, 10, 5, 2, 1, 3));
        }

        void fail(EngineException why) {
            result.completeExceptionally(why);
        }

        @Override
        public CompletableFuture<GenerationResult> result() {
            return result;
        }

        @Override
        public void cancel() {
            cancelled = true;
            end(FinishReason.CANCELLED);
        }
    }
}

package app.snowquill.pipeline;

import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.pipeline.memory.ContextDesk;
import java.util.concurrent.CompletableFuture;

/** ... */
final class LocalContextDesk implements ContextDesk {
    private final OpenBook session;

    LocalContextDesk(OpenBook session) {
        this.session = session;
    }

    @Override
    public CompletableFuture<ContextLook> look(Agent agent, String scene, String instruction) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ContextLook> last(Agent agent, String scene) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> choose(String scene, String element, Choice choice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> reset(String scene) {
        throw new UnsupportedOperationException();
    }
}

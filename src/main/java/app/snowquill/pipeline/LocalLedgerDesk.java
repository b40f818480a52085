package app.snowquill.pipeline;

import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** ... */
final class LocalLedgerDesk implements LedgerDesk {
    private final OpenBook session;

    LocalLedgerDesk(OpenBook session) {
        this.session = session;
    }

    @Override
    public Set<String> approved() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> approve(List<String> scenes, boolean approved) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ModelWork<Integer> collect(List<String> scenes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<WaitingLore> waiting() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<List<DocumentKey>> accept(List<DocumentKey> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> refuse(List<DocumentKey> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Contradiction> contradictions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Fact> statesBefore(String scene, String subject) {
        throw new UnsupportedOperationException();
    }
}

package app.snowquill.ui.write;

import app.snowquill.pipeline.memory.BookMemory;
import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** A ledger that only knows which texts are approved, and the memory that it is all of. */
public final class ScriptedLedger implements LedgerDesk {
    private final Set<String> approved = new TreeSet<>();
    private final Runnable changed;

    /** @param changed told of each approval */
    ScriptedLedger(Runnable changed) {
        this.changed = changed;
    }

    BookMemory memory() {
        return (BookMemory) Proxy.newProxyInstance(BookMemory.class.getClassLoader(), new Class<?>[] {BookMemory.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("ledger")) {
                return this;
            }
            throw new UnsupportedOperationException("This book is scripted for other tests.");
        });
    }

    @Override
    public synchronized Set<String> approved() {
        return Set.copyOf(approved);
    }

    @Override
    public CompletableFuture<Void> approve(List<String> scenes, boolean on) {
        synchronized (this) {
            scenes.forEach(scene -> {
                if (on) {
                    approved.add(scene);
                } else {
                    approved.remove(scene);
                }
            });
        }
        changed.run();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public ModelWork<Integer> collect(List<String> scenes) {
        throw new UnsupportedOperationException("No model is asked here.");
    }

    @Override
    public List<WaitingLore> waiting() {
        return List.of();
    }

    @Override
    public CompletableFuture<List<DocumentKey>> accept(List<DocumentKey> keys) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<Void> refuse(List<DocumentKey> keys) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<Contradiction> contradictions() {
        return List.of();
    }

    @Override
    public List<Fact> statesBefore(String scene, String subject) {
        return List.of();
    }
}

package app.snowquill.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What the model is writing in an open book: the runs of its queue, and what the author asks for beside them. Safe from any thread; lives with its book. */
final class BookRuns {
    private final OpenBook book;
    private final Listeners<RunEvent> listeners = new Listeners<>();
    private final Set<SceneWork<?>> sceneWorks = ConcurrentHashMap.newKeySet();
    private final LocalJobQueue queue;
    private final LocalAgentDesk agents;

    BookRuns(OpenBook book) {
        this.book = book;
        this.queue = new LocalJobQueue(book, this::refuse, listeners::tell);
        this.agents = new LocalAgentDesk(book, this);
    }

    Run start(RunRequest request, Consumer<RunEvent> listener) {
        return queue.add(request, listener);
    }

    LocalAgentDesk agents() {
        return agents;
    }

    JobQueue queue() {
        return queue;
    }

    AutoCloseable onEvent(Consumer<RunEvent> listener) {
        return listeners.add(listener);
    }

    /** What happens in a run that another part of the book leads. */
    void tell(RunEvent event) {
        listeners.tell(event);
    }

    Optional<Run> current() {
        return queue.current().map(run -> run);
    }

    /** What deriving writes would be written twice. */
    private void refuse() {
        book.place().requireWriting();
        if (queue.current().isEmpty() && book.currentRun().isPresent()) {
            throw new IllegalStateException("Steps are being written already. Stop that first, or wait for it.");
        }
    }

    /** Whoever asks for something now does not wait for what is done for later. */
    <T> SceneWork<T> begin(SceneWork<T> work) {
        book.place().requireWriting();
        sceneWorks.forEach(SceneWork::giveWay);
        sceneWorks.add(work);
        work.over().whenComplete((result, failure) -> sceneWorks.remove(work));
        book.parts().runThreads().execute(work);
        return work;
    }

    /** Stops what is under way and waits for it. */
    void end() {
        queue.end();
        List.copyOf(sceneWorks).forEach(work -> {
            work.cancel();
            work.over().join();
        });
    }
}

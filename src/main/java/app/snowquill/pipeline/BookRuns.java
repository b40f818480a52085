package app.snowquill.pipeline;

import java.util.Optional;
import java.util.function.Consumer;

/** What the model is writing in an open book: the runs of its queue, and what the author asks for beside them. Safe from any thread; lives with its book. */
final class BookRuns {
    private final OpenBook book;
    private final Listeners<RunEvent> listeners = new Listeners<>();
    private final SceneWorks sceneWorks;
    private final LocalJobQueue queue;
    private final LocalAgentDesk agents;

    BookRuns(OpenBook book) {
        this.book = book;
        this.sceneWorks = new SceneWorks(book.parts().runThreads());
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
        sceneWorks.giveWay();
        return sceneWorks.begin(work);
    }

    /** Stops what is under way and waits for it. */
    void end() {
        queue.end();
        sceneWorks.end();
    }
}

package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.Pieces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What the model is writing in an open book: the runs of its queue, and suggestions beside them. Safe from any thread; lives with its book. */
final class BookRuns {
    private final OpenBook book;
    private final Listeners<RunEvent> listeners = new Listeners<>();
    private final Set<SceneSuggestion> suggestions = ConcurrentHashMap.newKeySet();
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

    Suggestion suggest(SuggestionRequest request, Pieces pieces) {
        book.place().requireWriting();
        SceneSuggestion suggestion = new SceneSuggestion(book, request, pieces, notice -> tell(new RunEvent.Notice(notice)));
        giveWay();
        suggestions.add(suggestion);
        suggestion.over().whenComplete((result, failure) -> suggestions.remove(suggestion));
        book.parts().runThreads().execute(suggestion);
        return suggestion;
    }

    <T> SceneWork<T> begin(SceneWork<T> work) {
        book.place().requireWriting();
        giveWay();
        sceneWorks.add(work);
        work.done().whenComplete((result, failure) -> sceneWorks.remove(work));
        book.parts().runThreads().execute(work);
        return work;
    }

    /** Whoever asks for something now does not wait for what is done for later. */
    private void giveWay() {
        suggestions.forEach(SceneSuggestion::giveWay);
    }

    /** Stops what is under way and waits for it. */
    void end() {
        queue.end();
        List.copyOf(suggestions).forEach(suggestion -> {
            suggestion.cancel();
            suggestion.over().join();
        });
        List.copyOf(sceneWorks).forEach(work -> {
            work.cancel();
            work.done().handle((result, failure) -> result).join();
        });
    }
}

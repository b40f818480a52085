package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.store.JobRow;
import app.snowquill.store.ProjectStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** The jobs of an open book as others see them, read and told on the session's thread. Safe from any thread; lives with its queue. */
final class ToldJobs {
    private final OpenBook book;
    private final StoryJson json;
    private final Listeners<List<JobInfo>> listeners = new Listeners<>();

    ToldJobs(OpenBook book) {
        this.book = book;
        this.json = book.parts().json();
    }

    CompletableFuture<List<JobInfo>> open() {
        return book.inSession(store -> infos(store.queue().open()));
    }

    CompletableFuture<List<JobInfo>> newest(int limit) {
        return book.inSession(store -> infos(store.queue().newest(limit)));
    }

    AutoCloseable onChange(Consumer<List<JobInfo>> listener) {
        return listeners.add(listener);
    }

    /** Tells how the queue stands now. */
    void again() {
        changing(store -> null);
    }

    /** Does something to the queue on the session's thread and tells how it stands then. */
    <T> CompletableFuture<T> changing(Function<ProjectStore, T> work) {
        return book.inSession(store -> {
            try {
                return work.apply(store);
            } finally {
                listeners.tell(infos(store.queue().open()));
            }
        });
    }

    private List<JobInfo> infos(List<JobRow> rows) {
        return rows.stream().map(row -> JobInfo.of(row, json)).toList();
    }
}

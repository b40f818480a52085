package app.snowquill.pipeline;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** The works that are under way in an open book, each on a thread of its own, so that its end waits for none that never began. Safe from any thread. */
final class SceneWorks {
    private final Set<SceneWork<?>> underWay = ConcurrentHashMap.newKeySet();
    private final Executor threads;

    SceneWorks(Executor threads) {
        this.threads = threads;
    }

    /** @throws RejectedExecutionException where nothing is begun any more */
    <T> SceneWork<T> begin(SceneWork<T> work) {
        underWay.add(work);
        work.over().whenComplete((result, failure) -> underWay.remove(work));
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            underWay.remove(work);
            throw e;
        }
        return work;
    }

    /** What has its answer has nothing to do any more. */
    void giveWay() {
        underWay.forEach(SceneWork::giveWay);
    }

    /** Stops what is under way and waits for it. */
    void end() {
        List.copyOf(underWay).forEach(work -> {
            work.cancel();
            work.over().join();
        });
    }
}

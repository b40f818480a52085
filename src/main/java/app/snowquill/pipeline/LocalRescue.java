package app.snowquill.pipeline;

import app.snowquill.store.StoreException;
import app.snowquill.store.salvage.BookRescue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rescue on this machine, off the caller's thread, with the backups that the program made itself. Holds nothing open. */
final class LocalRescue implements Rescue {
    private static final Logger LOG = LoggerFactory.getLogger(LocalRescue.class);

    private final BookRescue store;
    private final Function<Path, KeptBackups> backups;
    private final Executor threads;

    LocalRescue(BookRescue store, Function<Path, KeptBackups> backups, Executor threads) {
        this.store = store;
        this.backups = backups;
        this.threads = threads;
    }

    @Override
    public CompletableFuture<CheckedBook> check(Path file) {
        return later(() -> CheckedBook.of(store.check(file)));
    }

    @Override
    public CompletableFuture<SalvagedBook> salvage(Path bad, Path target, List<Path> more) {
        return backups.apply(bad).list().exceptionally(failure -> {
            LOG.warn("The backups can't be listed; the book is salvaged without them: {}", failure.getClass().getSimpleName());
            return List.of();
        }).thenCompose(own -> later(() -> {
            List<Path> all = new ArrayList<>(more);
            own.forEach(backup -> all.add(backup.file()));
            return SalvagedBook.of(store.salvage(bad, target, all), all.size());
        }));
    }

    private <T> CompletableFuture<T> later(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new StoreException(StoreException.Kind.CLOSED, "The program is ending.", e));
        }
    }
}

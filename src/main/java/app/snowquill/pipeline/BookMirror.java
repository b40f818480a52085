package app.snowquill.pipeline;

import app.snowquill.job.Ticker;
import app.snowquill.mirror.MirrorException;
import app.snowquill.mirror.MirrorFolder;
import app.snowquill.mirror.MirrorReport;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.backup.BackupFolder;
import app.snowquill.story.Book;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the mirror of an open book. Files are written one time after another on a thread of the pool, from the book as it stands
 * then, so that neither the page nor the store ever waits for a slow folder. Lives from {@link #begin} to {@link #end}.
 */
final class BookMirror implements Mirror {
    private static final Logger LOG = LoggerFactory.getLogger(BookMirror.class);
    /** The note beside the book's backups that holds the chosen folder; not in the book, which others may have made. */
    private static final String NOTE = "mirror-folder";
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    /** How long closing a book waits for a folder that does not answer. */
    private static final Duration LAST = Duration.ofSeconds(10);

    private final OpenBook book;
    private final Function<ProjectStore, BackupFolder> beside;
    private final Ticker ticker;
    private final Executor writing;
    private final Listeners<State> listeners = new Listeners<>();
    private final AutosaveRule rule = new AutosaveRule(IDLE, AT_MOST);
    private volatile State state = State.OFF;
    private volatile Book mirrored;
    private AutoCloseable changes = () -> { };
    private Ticker.Tick tick = () -> { };

    /**
     * @param beside the folder of the book's backups, which remembers where the mirror goes; asked on the session's thread
     * @param threads several writings may be given to it; one runs at a time
     */
    BookMirror(OpenBook book, Function<ProjectStore, BackupFolder> beside, Ticker ticker, Executor threads) {
        this.book = book;
        this.beside = beside;
        this.ticker = ticker;
        this.writing = new Places(threads, 1);
    }

    /** On the session's thread: goes on where the book was mirrored before. */
    void begin(ProjectStore store) {
        changes = book.onChange(view -> later());
        try {
            beside.apply(store).note(NOTE).map(BookMirror::path).ifPresent(chosen -> {
                tell(new State(Optional.of(chosen), Optional.empty(), Optional.empty()));
                later();
            });
        } catch (RuntimeException e) {
            LOG.warn("Whether the book is mirrored is not known: {}", e.getClass().getSimpleName());
        }
    }

    /** The last time, on the session's thread; waits, but not for ever. Never fails. */
    void end(ProjectStore store) {
        try {
            changes.close();
            stopWaiting();
            if (state.chosen().isPresent() && mirrored != book.view().book()) {
                String identity = identity(store);
                Book last = book.view().book();
                CompletableFuture.runAsync(() -> write(last, identity), writing).get(LAST.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("The mirror was not written at the end: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public AutoCloseable onState(Consumer<State> listener) {
        return listeners.add(listener);
    }

    @Override
    public CompletableFuture<Void> keepIn(Path chosen) {
        return book.inSession(store -> {
            remember(store, chosen.toAbsolutePath().toString());
            tell(new State(Optional.of(chosen.toAbsolutePath()), Optional.empty(), Optional.empty()));
            return writeNow(store);
        }).thenCompose(written -> written);
    }

    @Override
    public CompletableFuture<Void> turnOff() {
        return book.inSession(store -> {
            remember(store, "");
            stopWaiting();
            tell(State.OFF);
            return null;
        });
    }

    private void remember(ProjectStore store, String text) {
        try {
            beside.apply(store).putNote(NOTE, text);
        } catch (IOException e) {
            throw BackupFailures.of("Where the plain copy goes could not be noted beside the backups.", e);
        }
    }

    /** After a pause; on the session's thread. */
    private synchronized void later() {
        if (state.chosen().isPresent() && mirrored != book.view().book()) {
            tick.close();
            tick = ticker.after(rule.typed(System.nanoTime()), () -> book.inSession(this::writeNow));
        }
    }

    private synchronized void stopWaiting() {
        tick.close();
        rule.kept();
    }

    private CompletableFuture<Void> writeNow(ProjectStore store) {
        stopWaiting();
        String identity = identity(store);
        try {
            return CompletableFuture.runAsync(() -> write(book.view().book(), identity), writing);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(null); // the program is ending, and the end writes it once more
        }
    }

    private static String identity(ProjectStore store) {
        return store.setting(BookIdentity.KEY).orElseThrow();
    }

    private void write(Book now, String identity) {
        Optional<Path> chosen = state.chosen();
        if (chosen.isEmpty()) {
            return;
        }
        try {
            MirrorReport report = new MirrorFolder(chosen.get(), identity).write(now);
            mirrored = now;
            told(chosen.get(), Optional.of(new Written(Clock.systemUTC().instant(), report.folder(), report.files(),
                    report.leftAlone())), Optional.empty());
        } catch (MirrorException e) {
            mirrored = null;
            told(chosen.get(), state.written(), Optional.of(e.getMessage()));
        }
    }

    /** Unless another folder was chosen meanwhile. */
    private synchronized void told(Path chosen, Optional<Written> written, Optional<String> trouble) {
        if (state.chosen().equals(Optional.of(chosen))) {
            tell(new State(Optional.of(chosen), written, trouble));
        }
    }

    private synchronized void tell(State now) {
        if (now.chosen().isEmpty() || !now.chosen().equals(state.chosen())) {
            mirrored = null;
        }
        if (!now.equals(state)) {
            state = now;
            listeners.tell(now);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }
}

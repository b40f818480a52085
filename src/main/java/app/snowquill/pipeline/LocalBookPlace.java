package app.snowquill.pipeline;

import app.snowquill.store.Access;
import app.snowquill.store.FileState;
import app.snowquill.store.MovableStore;
import app.snowquill.store.OtherVersions;
import app.snowquill.store.StoreException;
import app.snowquill.store.synced.ConflictCopies;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The place of one open book's file. Safe from any thread. */
final class LocalBookPlace implements BookPlace {
    private static final Logger LOG = LoggerFactory.getLogger(LocalBookPlace.class);

    private final OpenBook book;
    private final MovableStore store;
    private final Consumer<Path> moved;
    private final Listeners<Trouble> listeners = new Listeners<>();
    private final List<Path> conflictCopies;
    private Trouble trouble = Trouble.NONE; // guarded by this

    /** @param moved told the new file, on the session's thread */
    LocalBookPlace(OpenBook book, MovableStore store, Consumer<Path> moved) {
        this.book = book;
        this.store = store;
        this.moved = moved;
        this.conflictCopies = ConflictCopies.of(store.file());
    }

    @Override
    public Reach reach() {
        return store.access() == Access.READ ? Reach.READ : Reach.WRITE;
    }

    @Override
    public CompletableFuture<GoneOn> goOnIn(Path target) {
        return book.changing(open -> {
            Past past = move(target);
            moved.accept(store.file());
            say(Trouble.NONE);
            return new GoneOn(store.file(), past);
        });
    }

    private Past move(Path target) {
        try {
            store.moveTo(target);
            return Past.WHOLE;
        } catch (StoreException e) {
            if (e.kind() != StoreException.Kind.FAILED && e.kind() != StoreException.Kind.DAMAGED) {
                throw e;
            }
            LOG.warn("The book's file can't be copied any more; it is made anew of what is in memory: {}", e.kind());
            store.goOnWith(files -> new RebuiltBook(book.edits()).make(files, target, book.view()));
            return Past.LEFT_BEHIND;
        }
    }

    @Override
    public CompletableFuture<Path> copyTo(Path target) {
        return book.inSession(open -> open.copyTo(target).file());
    }

    @Override
    public OtherVersions otherVersions() {
        return store.otherVersions();
    }

    @Override
    public List<Path> conflictCopies() {
        return conflictCopies;
    }

    @Override
    public void look() {
        book.inSession(open -> {
            Trouble seen = trouble(store.look());
            if (seen != Trouble.NONE || !isOfWriting()) {
                say(seen);
            }
            return null;
        });
    }

    /** Takes the outcome of an edit: what failed for want of a disk is told, and that it is over once one is kept. */
    <T> CompletableFuture<T> watched(CompletableFuture<T> edit) {
        return edit.whenComplete((result, failure) -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof StoreException store) {
                trouble(store.kind()).ifPresent(this::say);
            } else if (failure == null && isOfWriting()) {
                say(Trouble.NONE);
            }
        });
    }

    @Override
    public synchronized AutoCloseable onTrouble(Consumer<Trouble> listener) {
        if (trouble != Trouble.NONE) {
            Listeners.tell(listener, trouble);
        }
        return listeners.add(listener);
    }

    private synchronized boolean isOfWriting() {
        return trouble == Trouble.DISK_FULL || trouble == Trouble.NOT_WRITABLE || trouble == Trouble.DISK_FAILED;
    }

    private synchronized void say(Trouble now) {
        if (now != trouble) {
            trouble = now;
            listeners.tell(now);
        }
    }

    private Optional<Trouble> trouble(StoreException.Kind kind) {
        return reach() == Reach.READ ? Optional.empty() : switch (kind) {
            case DISK_FULL -> Optional.of(Trouble.DISK_FULL);
            case READ_ONLY -> Optional.of(Trouble.NOT_WRITABLE);
            case FAILED -> Optional.of(Trouble.DISK_FAILED);
            case IN_USE -> Optional.of(Trouble.TAKEN_OVER);
            case MISSING, EXISTS, NOT_A_PROJECT, DAMAGED, MOVED_ON, CLOSED -> Optional.empty();
        };
    }

    private static Trouble trouble(FileState state) {
        return switch (state) {
            case AS_IT_WAS -> Trouble.NONE;
            case AWAY -> Trouble.FILE_AWAY;
            case REPLACED -> Trouble.FILE_REPLACED;
            case CHANGED_ELSEWHERE -> Trouble.CHANGED_ELSEWHERE;
            case TAKEN_OVER -> Trouble.TAKEN_OVER;
        };
    }
}

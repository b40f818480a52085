package app.snowquill.pipeline;

import app.snowquill.store.Access;
import app.snowquill.store.FileState;
import app.snowquill.store.MovableStore;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The place of one open book's file. What it remembers belongs to the session's thread. */
final class LocalBookPlace implements BookPlace {
    private final OpenBook book;
    private final MovableStore store;
    private final Listeners<Trouble> listeners = new Listeners<>();
    private Trouble trouble = Trouble.NONE;

    LocalBookPlace(OpenBook book, MovableStore store) {
        this.book = book;
        this.store = store;
    }

    @Override
    public Reach reach() {
        return store.access() == Access.READ ? Reach.READ : Reach.WRITE;
    }

    @Override
    public CompletableFuture<Path> goOnIn(Path target) {
        return book.changing(open -> {
            store.moveTo(target);
            show(Trouble.NONE);
            return store.file();
        });
    }

    @Override
    public void look() {
        book.inSession(open -> {
            show(trouble(store.look()));
            return null;
        });
    }

    @Override
    public AutoCloseable onTrouble(Consumer<Trouble> listener) {
        return listeners.add(listener);
    }

    private void show(Trouble now) {
        if (now != trouble) {
            trouble = now;
            listeners.tell(now);
        }
    }

    private static Trouble trouble(FileState state) {
        return switch (state) {
            case AS_IT_WAS -> Trouble.NONE;
            case AWAY -> Trouble.FILE_AWAY;
            case REPLACED -> Trouble.FILE_REPLACED;
            case TAKEN_OVER -> Trouble.TAKEN_OVER;
        };
    }
}

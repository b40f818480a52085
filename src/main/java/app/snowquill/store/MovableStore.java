package app.snowquill.store;

import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open book that can go on in another file, for when its own can't be written any more. Whoever holds it need not know.
 * Calls must come one after another, as a session's do. Lives until {@link #close()}.
 */
public final class MovableStore extends ForwardingStore {
    private static final Logger LOG = LoggerFactory.getLogger(MovableStore.class);

    private final ProjectFiles files;
    private volatile ProjectStore current;

    /** @param first owned by this */
    public MovableStore(ProjectFiles files, ProjectStore first) {
        this.files = files;
        this.current = first;
    }

    @Override
    protected ProjectStore to() {
        return current;
    }

    /**
     * Copies the whole book, history and all, to {@code target} and goes on there; the file it was in stays as it is.
     *
     * @param target must not be there; its folder must
     * @throws StoreException where the copy can't be made or opened; the book goes on where it was then
     */
    public void moveTo(Path target) {
        ProjectStore before = current;
        before.copyTo(target);
        current = files.open(target);
        letGo(before);
    }

    /**
     * Goes on in another store, for when the file can't even be read any more. It is left as it is.
     *
     * @param making makes the store that is owned by this from then on; where it fails the book stays where it was
     */
    public void goOnWith(Function<ProjectFiles, ProjectStore> making) {
        ProjectStore before = current;
        current = making.apply(files);
        letGo(before);
    }

    private static void letGo(ProjectStore before) {
        try {
            before.close();
        } catch (RuntimeException e) {
            LOG.warn("The file that the book was in could not be closed in order: {}", e.getClass().getSimpleName());
        }
    }
}

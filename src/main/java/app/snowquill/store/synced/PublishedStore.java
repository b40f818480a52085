package app.snowquill.store.synced;

import app.snowquill.store.FileState;
import app.snowquill.store.ForwardingStore;
import app.snowquill.store.OtherVersions;
import app.snowquill.store.ProjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open book that is worked on in a copy. {@link #look()} puts a snapshot into its folder when a minute has passed since the
 * last change, or five since the last snapshot; {@link #close()} puts the last one there. Calls come from one thread at a time.
 */
final class PublishedStore extends ForwardingStore {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedStore.class);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final WorkingCopy copy;
    private final ProjectStore store;
    private final Clock clock;
    private Instant published;
    private Instant changed;
    private String seen;
    private boolean dirty;
    private FileState state;
    private OtherVersions versions;

    /** @param versions what was found when the book was opened */
    PublishedStore(WorkingCopy copy, ProjectStore store, Clock clock, OtherVersions versions) {
        this.copy = copy;
        this.store = store;
        this.clock = clock;
        this.state = versions.theirs().isPresent() ? FileState.CHANGED_ELSEWHERE : FileState.AS_IT_WAS;
        this.versions = versions;
        this.dirty = versions.begun() == OtherVersions.Begun.FROM_NEWER_COPY;
        this.published = clock.instant();
        this.changed = published;
        this.seen = copy.stamp();
        if (!dirty) {
            copy.notePublished(seen);
        }
    }

    @Override
    protected ProjectStore to() {
        return store;
    }

    @Override
    public Path file() {
        return copy.original();
    }

    @Override
    public synchronized OtherVersions otherVersions() {
        return versions;
    }

    @Override
    public synchronized FileState look() {
        FileState inner = store.look();
        notice();
        Instant now = clock.instant();
        if (dirty && (Duration.between(changed, now).compareTo(IDLE) >= 0
                || Duration.between(published, now).compareTo(AT_MOST) >= 0)) {
            try {
                publish();
            } catch (IOException | RuntimeException e) {
                LOG.warn("A snapshot could not be put into the book's folder; it is tried again: {}", e.getClass().getSimpleName());
                published = now;
                return FileState.AWAY;
            }
        }
        try {
            if (setAsideIfChanged()) { // nothing bears the book's name now
                publish();
            }
        } catch (IOException | RuntimeException e) {
            dirty = true;
            published = now;
            return FileState.AWAY;
        }
        return inner == FileState.TAKEN_OVER ? inner : state;
    }

    /** Whether the working copy was written to since it was last looked at: only its folder is asked. */
    private void notice() {
        String now = copy.stamp();
        if (!now.equals(seen)) {
            seen = now;
            changed = clock.instant();
            dirty = true;
        }
    }

    private void publish() throws IOException {
        told(copy.publish(store::copyTo, clock));
        dirty = false;
        published = clock.instant();
        seen = copy.stamp();
        copy.notePublished(seen);
    }

    private boolean setAsideIfChanged() throws IOException {
        Optional<Path> theirs = copy.setAsideIfChanged(clock);
        told(theirs);
        return theirs.isPresent();
    }

    private void told(Optional<Path> theirs) {
        theirs.ifPresent(file -> {
            state = FileState.CHANGED_ELSEWHERE;
            versions = versions.withTheirs(file);
        });
    }

    @Override
    public synchronized void close() {
        notice();
        boolean out = !dirty;
        try {
            if (dirty) {
                publish();
                out = true;
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The last snapshot could not be put into the book's folder; the next opening goes on from the copy here: {}",
                    e.getClass().getSimpleName());
        } finally {
            store.close();
        }
        if (out) {
            copy.forget();
        }
    }
}

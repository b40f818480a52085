package app.snowquill.store.synced;

import app.snowquill.store.OtherVersions;
import app.snowquill.store.OtherVersions.Begun;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.RowSink;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens books where they lie, but those in synced and network folders in a working copy. Safe from any thread that may wait. */
public final class SyncedFiles implements ProjectFiles {
    /** When a book is worked on in a copy. */
    public enum Copies {
        /** In synced and network folders. */
        AUTO, ON, OFF
    }

    private final ProjectFiles files;
    private final Copies when;
    private final Path folder;
    private final Clock clock;

    /** @param folder a private folder of this program for the working copies; made when needed */
    public SyncedFiles(ProjectFiles files, Copies when, Path folder, Clock clock) {
        this.files = files;
        this.when = when;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public ProjectStore create(Path file, Project project) {
        return made(file, place -> files.create(place, project));
    }

    @Override
    public ProjectStore create(Path file, Consumer<RowSink> rows) {
        return made(file, place -> files.create(place, rows));
    }

    private ProjectStore made(Path file, Function<Path, ProjectStore> making) {
        if (!needsCopy(file)) {
            return making.apply(file);
        }
        making.apply(file).close();
        try {
            WorkingCopy.of(file.toRealPath(), folder).retire(); // of an earlier book that was here
        } catch (IOException e) {
            throw failed(file, e);
        }
        return open(file);
    }

    @Override
    public ProjectStore open(Path file) {
        if (!needsCopy(file)) {
            return files.open(file);
        }
        try {
            boolean there = Files.isRegularFile(file);
            WorkingCopy copy = WorkingCopy.of(there ? file.toRealPath()
                    : file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName()), folder);
            if (there ? !Files.isWritable(file) || hasLog(file) : !copy.isLeft()) {
                return files.open(file); // says what is wrong with it, or folds its log in
            }
            boolean left = copy.isLeft();
            if (!left) {
                copy.fetch();
            }
            boolean newer = left && (!there || copy.isNewer());
            ProjectStore store;
            try {
                store = open(copy, newer);
            } catch (StoreException e) {
                if (!newer || !there || e.kind() != Kind.DAMAGED && e.kind() != Kind.NOT_A_PROJECT) {
                    throw e;
                }
                copy.retire(); // the published book is sound, or says itself that it is not
                copy.fetch();
                newer = false;
                store = open(copy, false);
            }
            try {
                if (!newer && copy.isChangedElsewhere()) {
                    store.close();
                    copy.forget(); // a crash left it, and it holds nothing that the synced file did not
                    copy.fetch();
                    store = open(copy, false);
                }
                return new PublishedStore(copy, store, clock, new OtherVersions(newer ? Begun.FROM_NEWER_COPY
                        : Begun.FROM_ITS_FILE, newer ? copy.setAsideIfChanged(clock) : Optional.empty()));
            } catch (IOException | RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static StoreException failed(Path file, IOException cause) {
        return new StoreException(Kind.FAILED, "“" + file.getFileName() + "” could not be copied from its folder. Nothing "
                + "was changed. Look whether the folder can be reached, then try again.", cause);
    }

    /** What can't be opened is not kept, lest it be taken for a newer version; what was left by a crash is. */
    private ProjectStore open(WorkingCopy copy, boolean newer) {
        try {
            return files.open(copy.file());
        } catch (StoreException e) {
            if (!newer && e.kind() != Kind.IN_USE) {
                copy.forget();
            }
            throw e;
        }
    }

    @Override
    public ProjectStore openToRead(Path file) {
        return files.openToRead(file);
    }

    /** Also where the synced file is gone and what was written last is kept here. */
    @Override
    public boolean isThere(Path file) {
        if (files.isThere(file) || !needsCopy(file)) {
            return files.isThere(file);
        }
        try {
            return WorkingCopy.of(file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName()), folder).isLeft();
        } catch (IOException e) {
            return false;
        }
    }

    /** A log beside means that somebody works on the file itself, or could not end. */
    private static boolean hasLog(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private boolean needsCopy(Path file) {
        return when == Copies.ON || when == Copies.AUTO && SyncedPlace.of(file).isPresent();
    }
}

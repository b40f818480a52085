package app.snowquill.store.synced;

import app.snowquill.store.FileState;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

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
        if (!needsCopy(file)) {
            return files.create(file, project);
        }
        files.create(file, project).close();
        return open(file);
    }

    @Override
    public ProjectStore open(Path file) {
        if (!needsCopy(file)) {
            return files.open(file);
        }
        if (!Files.isRegularFile(file) || !Files.isWritable(file) || hasLog(file)) {
            return files.open(file); // says what is wrong with it, or folds its log in
        }
        try {
            WorkingCopy copy = WorkingCopy.of(file.toRealPath(), folder);
            boolean left = copy.isLeft();
            if (!left) {
                copy.fetch();
            }
            ProjectStore store = open(copy, left);
            try {
                boolean elsewhere = left && copy.setAsideIfChanged(clock);
                return new PublishedStore(copy, store, clock,
                        elsewhere ? FileState.CHANGED_ELSEWHERE : FileState.AS_IT_WAS, left);
            } catch (IOException | RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(Kind.FAILED, "“" + file.getFileName() + "” could not be copied from its folder. Nothing "
                    + "was changed. Look whether the folder can be reached, then try again.", e);
        }
    }

    /** What can't be opened is not kept, lest it be taken for a newer version; what was left by a crash is. */
    private ProjectStore open(WorkingCopy copy, boolean left) {
        try {
            return files.open(copy.file());
        } catch (RuntimeException e) {
            if (!left) {
                copy.forget();
            }
            throw e;
        }
    }

    @Override
    public ProjectStore openToRead(Path file) {
        return files.openToRead(file);
    }

    /** A log beside means that somebody works on the file itself, or could not end. */
    private static boolean hasLog(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private boolean needsCopy(Path file) {
        return when == Copies.ON || when == Copies.AUTO && SyncedPlace.of(file).isPresent();
    }
}

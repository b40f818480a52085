package app.snowquill.store.backup;

import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks into backups without touching them: what is opened, and brought to the schema of now, is a private copy beside, which
 * is deleted afterwards. Stateless; any thread but the window's, for it waits.
 */
public final class BackupReader {
    /** How the folders of such copies begin. */
    static final String PREFIX = ".looking-";

    private final ProjectFiles files;

    public BackupReader(ProjectFiles files) {
        this.files = files;
    }

    /**
     * Does something with the book as it was then.
     *
     * @param work must not keep the store: it is closed afterwards
     * @throws StoreException where the backup can't be read
     */
    public <T> T read(Path backup, Function<ProjectStore, T> work) {
        try {
            Path folder = Files.createTempDirectory(backup.toAbsolutePath().getParent(), PREFIX); // its owner's alone
            try {
                Path copy = folder.resolve("book.snowquill");
                Files.copy(backup, copy, StandardCopyOption.COPY_ATTRIBUTES);
                try (ProjectStore store = files.open(copy)) {
                    return work.apply(store);
                }
            } finally {
                delete(folder);
            }
        } catch (NoSuchFileException e) {
            throw new StoreException(StoreException.Kind.MISSING, "The backup “" + backup.getFileName()
                    + "” is no longer there. The book itself is as it was. Choose another one.", e);
        } catch (IOException e) {
            throw new StoreException(StoreException.Kind.FAILED, "The backup “" + backup.getFileName()
                    + "” could not be looked into; there may be too little room on its disk. It was left as it is, and so was "
                    + "the book.", e);
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.list(folder)) {
            inside = all.toList();
        }
        for (Path each : inside) {
            Files.deleteIfExists(each);
        }
        Files.deleteIfExists(folder);
    }
}

package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.backup.BackupFolder;
import app.snowquill.story.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;

/** The backups of the book that is, or was, at a place; the book itself is not looked at. Any thread. */
final class BackupsOfFile implements KeptBackups {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH-mm");

    private final Path book;
    private final BackupPlace place;
    private final StoryJson json;

    BackupsOfFile(Path book, BackupPlace place, StoryJson json) {
        this.book = book;
        this.place = place;
        this.json = json;
    }

    @Override
    public CompletableFuture<List<BackupInfo>> list() {
        return later(() -> {
            Optional<BackupFolder> folder = place.root().lastSeenAt(book);
            return folder.isEmpty() ? List.of() : infos(folder.get());
        });
    }

    static List<BackupInfo> infos(BackupFolder folder) throws IOException {
        return folder.list().stream().map(BackupInfo::of).toList();
    }

    @Override
    public CompletableFuture<BackupPreview> preview(BackupInfo backup) {
        return preview(backup, Optional.empty());
    }

    CompletableFuture<BackupPreview> preview(BackupInfo backup, Optional<Book> now) {
        return later(() -> {
            Book then = place.reader().read(backup.file(), store -> new BookAssembler(json).book(store.documents()));
            return new BackupPreview(backup, then, now.map(present -> BackupDifference.between(then, present)));
        });
    }

    @Override
    public CompletableFuture<Path> copyOut(BackupInfo backup) {
        return later(() -> place.reader().read(backup.file(), store -> {
            store.putSetting(BookIdentity.KEY, UUID.randomUUID().toString()); // from now on it is a book of its own
            return copy(store, backup);
        }));
    }

    private Path copy(ProjectStore store, BackupInfo backup) {
        String name = book.getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        String stem = name.substring(0, dot) + " (" + TIME.format(LocalDateTime.ofInstant(backup.made(), ZoneId.systemDefault()));
        for (int number = 1;; number++) {
            Path target = book.toAbsolutePath().resolveSibling(stem + (number == 1 ? ")" : ") " + number) + name.substring(dot));
            if (!Files.exists(target)) {
                return store.copyTo(target).file();
            }
        }
    }

    <T> CompletableFuture<T> later(Callable<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    return work.call();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new CompletionException(BackupFailures.of("The backups could not be read.", e));
                }
            }, place.threads());
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new StoreException(StoreException.Kind.CLOSED, "The program is ending.", e));
        }
    }
}

package app.snowquill.pipeline;

import app.snowquill.job.Ticker;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.backup.Backup;
import app.snowquill.store.backup.BackupFolder;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backs an open book up. Every copy is made on the session's thread, so that no change comes between looking at the book's
 * state and copying it; typing goes on meanwhile. Lives from {@link #begin} to {@link #end}.
 */
final class BookBackups implements Backups {
    private static final Logger LOG = LoggerFactory.getLogger(BookBackups.class);

    private final OpenBook book;
    private final BackupPlace place;
    private final BackupsOfFile kept;
    private final BookMirror mirror;
    private final Listeners<Optional<String>> listeners = new Listeners<>();
    private volatile Optional<String> trouble = Optional.empty();
    private Ticker.Tick tick = () -> { };
    private BackupFolder folder;

    BookBackups(OpenBook book, BackupPlace place) {
        this.book = book;
        this.place = place;
        this.kept = new BackupsOfFile(book.file(), place, book.parts().json());
        this.mirror = new BookMirror(book, this::folder, place.ticker(), place.threads());
    }

    /** Backs the book up as it was opened, and from now on every few minutes. */
    void begin() {
        book.inSession(this::backUpByItself);
        book.inSession(store -> {
            mirror.begin(store);
            return null;
        });
        tick = place.ticker().every(place.interval(), () -> book.inSession(this::backUpByItself));
    }

    /** The last one, on the session's thread. Never fails: a book that can't be backed up can still be closed. */
    void end(ProjectStore store) {
        tick.close();
        if (!isToRead()) {
            backUpByItself(store);
            mirror.end(store);
        }
    }

    @Override
    public Mirror mirror() {
        return mirror;
    }

    /** The book goes on in another file, and its backups with it; the file it was in becomes a book of its own. */
    void moved(Path file) {
        try {
            if (folder != null) {
                folder.setBook(file);
            }
        } catch (IOException e) {
            LOG.warn("Where the book lies now could not be noted beside its backups: {}", e.toString());
        }
    }

    private boolean isToRead() {
        return book.place().reach() == BookPlace.Reach.READ;
    }

    @Override
    public CompletableFuture<Path> folder() {
        return book.inSession(store -> folder(store).folder());
    }

    @Override
    public CompletableFuture<List<BackupInfo>> list() {
        if (isToRead()) {
            return kept.list();
        }
        return book.inSession(store -> {
            try {
                return BackupsOfFile.infos(folder(store));
            } catch (IOException e) {
                throw BackupFailures.of("The backups could not be read.", e);
            }
        });
    }

    @Override
    public CompletableFuture<BackupPreview> preview(BackupInfo backup) {
        return kept.preview(backup, Optional.of(book.view().book()));
    }

    @Override
    public CompletableFuture<Path> copyOut(BackupInfo backup) {
        return kept.copyOut(backup);
    }

    @Override
    public CompletableFuture<BackupInfo> backUpNow() {
        return book.inSession(store -> BackupInfo.of(backUp(store)));
    }

    @Override
    public CompletableFuture<Integer> bringBack(BackupInfo backup) {
        return kept.later(() -> place.reader().read(backup.file(), store -> {
            Map<DocumentKey, Document> documents = store.documents();
            new BookAssembler(book.parts().json()).book(documents); // what can't be read must not be brought back
            return documents;
        })).thenCompose(then -> book.changing(store -> bringBack(store, then, backup)));
    }

    private int bringBack(ProjectStore store, Map<DocumentKey, Document> then, BackupInfo backup) {
        if (book.currentRun().isPresent()) {
            throw new IllegalStateException("Steps are being written just now. Nothing was changed. Stop that first, or wait for it.");
        }
        backUp(store);
        Map<DocumentKey, Document> now = store.documents();
        List<Edit> edits = new ArrayList<>();
        then.forEach((key, document) -> {
            String content = document.current().content();
            if (!now.containsKey(key) || !now.get(key).current().content().equals(content)) {
                edits.add(Edit.of(key, content, document.current().consumed(), document.position()));
            }
        });
        now.keySet().stream().filter(key -> !then.containsKey(key)).forEach(key -> edits.add(Edit.removal(key)));
        store.commit(CommitRequest.byHand("Brought back the book as backed up at " + backup.made(), edits));
        return edits.size();
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public AutoCloseable onTrouble(Consumer<Optional<String>> listener) {
        return listeners.add(listener);
    }

    /** What fails is told and tried again the next time. */
    private Void backUpByItself(ProjectStore store) {
        try {
            backUp(store);
        } catch (RuntimeException e) {
            LOG.warn("A backup could not be made: {}", e.getClass().getSimpleName());
        }
        return null;
    }

    Backup backUp(ProjectStore store) {
        try {
            String state = BookState.of(store);
            Optional<Backup> newest = folder(store).list().stream().findFirst();
            Backup made = newest.isPresent() && folder.newestState().equals(Optional.of(state)) ? newest.get()
                    : folder.make(store, state, extent());
            tell(Optional.empty());
            return made;
        } catch (IOException e) {
            throw told(BackupFailures.of("The folder of backups could not be read.", e));
        } catch (StoreException e) {
            throw told(e);
        }
    }

    private StoreException told(StoreException failure) {
        StoreException inWords = BackupFailures.inWords(failure);
        tell(Optional.of(inWords.getMessage()));
        return inWords;
    }

    private void tell(Optional<String> news) {
        if (!trouble.equals(news)) {
            trouble = news;
            listeners.tell(news);
        }
    }

    private Backup.Extent extent() {
        Book now = book.view().book();
        return new Backup.Extent(now.words(), now.outline().scenes().size());
    }

    private BackupFolder folder(ProjectStore store) {
        if (folder == null) {
            try {
                BackupFolder found = BookIdentity.folder(store, place.root(), book.view().book().project().title());
                found.clean();
                folder = found;
            } catch (IOException e) {
                throw BackupFailures.of("The folder for backups could not be made.", e);
            }
        }
        return folder;
    }
}

package app.snowquill.pipeline;

import app.snowquill.store.journal.JournalFolder;
import app.snowquill.store.journal.KeystrokeJournal;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Typing into a keystroke journal. Owned by its session and closed with it; what is told later is not noted. */
final class JournaledTyping implements Typing, AutoCloseable {
    private final KeystrokeJournal journal;
    private final Recovery recovery;
    private final BiFunction<DocumentKey, Object, String> write;
    private final Supplier<Book> book;
    private final Listeners<String> listeners = new Listeners<>();
    private String trouble = "";
    private boolean closed;

    /**
     * @param write gives the text of a document's record
     * @param book as it stands now
     */
    JournaledTyping(JournalFolder folder, Path file, Recovery recovery, BiFunction<DocumentKey, Object, String> write,
                    Supplier<Book> book) {
        this.journal = new KeystrokeJournal(folder, file, this::tell);
        this.recovery = recovery;
        this.write = write;
        this.book = book;
    }

    @Override
    public synchronized long typed(DocumentKey key, Object content) {
        if (closed) {
            return 0;
        }
        String inBook = text(key, BookAssembler.contents(book.get()).get(key));
        String now = text(key, content);
        journal.opened(key, inBook);
        long number = journal.typed(key, now);
        if (now.equals(inBook)) {
            journal.kept(key, number);
        }
        return number;
    }

    /** The book goes on in another file. */
    synchronized void moved(Path file) {
        if (!closed) {
            journal.moved(file);
        }
    }

    private String text(DocumentKey key, Object content) {
        return content == null ? "" : write.apply(key, content);
    }

    @Override
    public synchronized void kept(DocumentKey key, long number) {
        if (!closed) {
            journal.kept(key, number);
        }
    }

    @Override
    public AutoCloseable onTrouble(Consumer<String> listener) {
        synchronized (listeners) {
            Optional.of(trouble).filter(now -> !now.isEmpty()).ifPresent(now -> Listeners.tell(listener, now));
            return listeners.add(listener);
        }
    }

    private void tell(String sentence) {
        synchronized (listeners) {
            trouble = sentence;
            listeners.tell(sentence);
        }
    }

    @Override
    public Recovery recovery() {
        return recovery;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        journal.close(); // waits for the disk, which who types must not
    }
}

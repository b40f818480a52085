package app.snowquill.store.journal;

import app.snowquill.job.SerialWorker;
import app.snowquill.job.Ticker;
import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes what is typed as it is typed: each change is handed to the operating system at once, so that it outlives the
 * program, and forced to the disk every {@link #FORCE}, so that it outlives the machine. Owns its file and its thread until
 * {@link #close()}. Any thread may call; nothing but closing waits for the disk.
 */
public final class KeystrokeJournal implements AutoCloseable {
    /** The longest that a change waits for the disk itself. */
    public static final Duration FORCE = Duration.ofMillis(250);
    private static final long LONGEST = 4L << 20;

    private final JournalFolder folder;
    private final Path book;
    private final Consumer<String> trouble;
    private final SerialWorker writer = new SerialWorker("journal");
    private final Ticker ticker = new Ticker("journal-force");
    private final Map<DocumentKey, TypedPage> pages = new LinkedHashMap<>();
    /** The pages as far as they were written: behind {@link #pages}, and the writer's own. */
    private final Map<DocumentKey, TypedPage> written = new LinkedHashMap<>();
    private long sequence;
    private JournalFile file;
    private boolean troubled;

    /**
     * Starts a journal for a book that was just opened; its file is made with the first change.
     *
     * @param trouble told, in a sentence, when the journal can't be written, once until it can again
     */
    public KeystrokeJournal(JournalFolder folder, Path book, Consumer<String> trouble) {
        this.folder = folder;
        this.book = book;
        this.trouble = trouble;
        ticker.every(FORCE, () -> writer.execute(this::force));
    }

    /** The document is on the page, and its text is the book's. */
    public synchronized void opened(DocumentKey key, String text) {
        pages.put(key, new TypedPage(text));
        writer.execute(() -> append(new JournalEntry.Page(key, 0, text)));
    }

    /**
     * The author changed the page of a document that was opened.
     *
     * @return the number of the change, for {@link #kept}
     */
    public synchronized long typed(DocumentKey key, String now) {
        TypedPage page = pages.get(key);
        if (page.text().equals(now)) {
            return page.last();
        }
        long number = ++sequence;
        TypedPage.Change change = page.become(now, number);
        writer.execute(() -> append(new JournalEntry.Typed(key, number, change.position(), change.removed(),
                change.inserted())));
        return number;
    }

    /** The book has everything typed into the document up to this number. */
    public synchronized void kept(DocumentKey key, long number) {
        pages.get(key).keep(number);
        boolean all = allInTheBook();
        writer.execute(() -> {
            append(new JournalEntry.Kept(key, number));
            if (all) {
                shorten();
            }
        });
    }

    private synchronized boolean allInTheBook() {
        return pages.values().stream().allMatch(TypedPage::isInTheBook);
    }

    private void append(JournalEntry entry) {
        follow(entry);
        try {
            if (file == null) {
                begin();
            } else {
                file.write(entry);
            }
            troubled = false;
        } catch (IOException e) {
            leave();
            try {
                begin();
            } catch (IOException again) {
                leave();
                tell("What is typed can't be written to the journal; it is in the window and is tried again. "
                        + again.getMessage());
            }
        }
    }

    private void follow(JournalEntry entry) {
        if (entry instanceof JournalEntry.Page page) {
            written.put(page.key(), new TypedPage(page.text()));
        } else if (entry instanceof JournalEntry.Typed typed) {
            written.get(typed.key()).apply(typed);
        } else if (entry instanceof JournalEntry.Kept kept) {
            written.get(kept.key()).keep(kept.sequence());
        }
    }

    /** A new file, with every page as far as it was written: the entry at hand is in them. */
    private void begin() throws IOException {
        file = folder.begin(book);
        file.write(new JournalEntry.Opened(book.toString(), System.currentTimeMillis()));
        for (Map.Entry<DocumentKey, TypedPage> entry : written.entrySet()) {
            TypedPage page = entry.getValue();
            file.write(new JournalEntry.Page(entry.getKey(), page.last(), page.text()));
            file.write(new JournalEntry.Kept(entry.getKey(), page.kept()));
        }
    }

    private void force() {
        try {
            if (file != null) {
                file.force();
            }
        } catch (IOException e) {
            tell("What is typed can't be forced to the disk: " + e.getMessage());
        }
    }

    private void shorten() {
        try {
            if (file != null && file.size() > LONGEST) {
                JournalFile old = file;
                begin();
                file.force();
                old.remove();
            }
        } catch (IOException e) {
            tell("The journal could not be shortened: " + e.getMessage());
        }
    }

    /** Gives up a file that can't be written; what is whole in it stays. */
    private void leave() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            tell("The journal could not be closed: " + e.getMessage());
        }
        file = null;
    }

    private void tell(String sentence) {
        if (!troubled) {
            troubled = true;
            trouble.accept(sentence);
        }
    }

    /** Ends the journal. Its file goes where everything typed is in the book, and stays for the next opening where not. */
    @Override
    public void close() {
        ticker.close();
        writer.call(() -> {
            force();
            if (file != null && allInTheBook()) {
                file.remove();
                file = null;
            }
            leave();
            return null;
        });
        writer.close();
    }
}

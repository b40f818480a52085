package app.snowquill.store.journal;

import app.snowquill.job.SerialWorker;
import app.snowquill.job.Ticker;
import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what is typed as it is typed: each change is handed to the operating system at once, so that it outlives the
 * program, and forced to the disk every {@link #FORCE}, so that it outlives the machine. Owns its file and its thread until
 * {@link #close()}. Any thread may call; nothing but closing waits for the disk.
 */
public final class KeystrokeJournal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeystrokeJournal.class);
    /** The longest that a change waits for the disk itself. */
    public static final Duration FORCE = Duration.ofMillis(250);
    private static final long LONGEST = 4L << 20;

    private final JournalFolder folder;
    private final Consumer<String> trouble;
    private final SerialWorker writer = new SerialWorker("journal");
    private final Ticker ticker = new Ticker("journal-force");
    private final Map<DocumentKey, TypedPage> pages = new LinkedHashMap<>();
    /** The pages as far as they were written: behind {@link #pages}, and the writer's own. */
    private final Map<DocumentKey, TypedPage> written = new LinkedHashMap<>();
    private Path book;
    private JournalEntry.Opened session;
    /** Files that could not be written on, with words that the book does not have yet. */
    private final List<Path> left = new ArrayList<>();
    private long sequence;
    private volatile JournalFile file;
    private String told = "";

    /**
     * Starts a journal for a book that was just opened; its file is made with the first change.
     *
     * @param trouble told, in a sentence, when the journal can't be written, and a blank once it can again; on the
     *                journal's thread
     */
    public KeystrokeJournal(JournalFolder folder, Path book, Consumer<String> trouble) {
        this.folder = folder;
        this.book = book;
        this.trouble = trouble;
        this.session = new JournalEntry.Opened(book.toString(), System.currentTimeMillis());
        ticker.every(FORCE, this::force);
    }

    /**
     * The document is on the page. A page that has more than the book goes on from there; any other is as the book has it.
     *
     * @param text the book's
     */
    public synchronized void opened(DocumentKey key, String text) {
        TypedPage page = pages.get(key);
        if (page == null || page.isInTheBook() && !page.text().equals(text)) {
            long number = sequence; // all before it is in the book, or of no use any more
            pages.put(key, new TypedPage(text, number));
            writer.execute(() -> {
                append(new JournalEntry.Page(key, number, text));
                append(new JournalEntry.Kept(key, number));
            });
        }
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
        writer.execute(() -> {
            append(new JournalEntry.Kept(key, number));
            shorten();
        });
    }

    /** The book goes on in another file: what it does not have yet is to be found with that one. */
    public void moved(Path now) {
        writer.execute(() -> {
            book = now;
            session = new JournalEntry.Opened(now.toString(), System.currentTimeMillis());
            if (file != null) {
                replaceFile();
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
            tell("");
        } catch (IOException e) {
            goElsewhere();
        }
    }

    private void goElsewhere() {
        leave();
        try {
            begin();
            tell("");
        } catch (IOException e) {
            tell(JournalTrouble.sentence(e));
        }
    }

    private void follow(JournalEntry entry) {
        if (entry instanceof JournalEntry.Page page) {
            written.put(page.key(), new TypedPage(page.text(), page.sequence()));
        } else if (entry instanceof JournalEntry.Typed typed) {
            written.get(typed.key()).apply(typed);
        } else if (entry instanceof JournalEntry.Kept kept) {
            written.get(kept.key()).keep(kept.sequence());
        }
    }

    /** A new file, with every page as far as it was written: the entry at hand is in them. */
    private void begin() throws IOException {
        List<JournalEntry> entries = new ArrayList<>(List.of(session));
        written.forEach((key, page) -> {
            entries.add(new JournalEntry.Page(key, page.kept(), page.base()));
            entries.add(new JournalEntry.Page(key, page.last(), page.text()));
            entries.add(new JournalEntry.Kept(key, page.kept()));
        });
        file = folder.begin(book, entries);
    }

    /** Not on the writer's thread: keys go on to the system while a slow disk takes its time. */
    private void force() {
        JournalFile now = file;
        try {
            if (now != null) {
                now.force();
            }
        } catch (ClosedChannelException e) {
            LOG.debug("The journal went on in another file.");
        } catch (IOException e) {
            writer.execute(() -> doubt(now));
        }
    }

    /** A system tells only once that the disk did not take what was written, so all of it is written again. */
    private void doubt(JournalFile forced) {
        if (file == forced) {
            goElsewhere();
        }
    }

    private void shorten() {
        if (file != null && allInTheBook()) {
            try {
                if (file.size() > LONGEST) {
                    replaceFile();
                } else {
                    removeLeft();
                }
            } catch (IOException e) {
                tell(JournalTrouble.sentence(e));
            }
        }
    }

    private void replaceFile() {
        JournalFile old = file;
        try {
            begin();
            left.add(old.path());
            old.close();
            file.force();
            removeLeft();
        } catch (IOException e) {
            tell(JournalTrouble.sentence(e));
        }
    }

    private void removeLeft() throws IOException {
        for (Path path : left) {
            Files.deleteIfExists(path);
        }
        left.clear();
    }

    /** Gives up a file that can't be written; what is whole in it stays until the book has it. */
    private void leave() {
        if (file != null) {
            left.add(file.path());
            try {
                file.close();
            } catch (IOException e) {
                tell(JournalTrouble.sentence(e));
            }
            file = null;
        }
    }

    private void tell(String sentence) {
        if (!sentence.equals(told)) {
            told = sentence;
            trouble.accept(sentence);
        }
    }

    /** Ends the journal. Its file goes where everything typed is in the book, and stays for the next opening where not. */
    @Override
    public void close() {
        ticker.close();
        writer.call(() -> {
            end();
            return null;
        });
        writer.close();
    }

    private void end() {
        try {
            if (file != null) {
                file.force();
            }
            if (allInTheBook()) {
                removeLeft();
                if (file != null) {
                    file.remove();
                    file = null;
                }
            }
        } catch (IOException e) {
            tell(JournalTrouble.sentence(e));
        }
        leave();
    }
}

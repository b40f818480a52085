package app.snowquill.store.journal;

import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what one session left behind: one journal, or several where it had to go elsewhere on its way. Immutable; any thread.
 */
public final class JournalReplay {
    private final List<Path> files;
    private final List<JournalEntry> entries;
    private final int unread;

    private JournalReplay(List<Path> files, List<JournalEntry> entries, int unread) {
        this.files = List.copyOf(files);
        this.entries = entries;
        this.unread = unread;
    }

    /**
     * What is whole in these journals, a replay for each session that wrote some.
     *
     * @param journals oldest first, as {@link JournalFolder#left} gives them
     */
    public static List<JournalReplay> of(List<Path> journals) throws IOException {
        Map<Object, JournalReplay> sessions = new LinkedHashMap<>();
        for (Path journal : journals) {
            JournalFrames.Read read = JournalFrames.read(Files.readAllBytes(journal));
            JournalReplay one = new JournalReplay(List.of(journal), read.entries(), read.unread());
            sessions.merge(begun(read.entries()).<Object>map(session -> session).orElse(journal), one, JournalReplay::and);
        }
        return List.copyOf(sessions.values());
    }

    private static Optional<JournalEntry> begun(List<JournalEntry> entries) {
        return entries.stream().findFirst().filter(JournalEntry.Opened.class::isInstance);
    }

    /** The later journal begins with whole pages, so that what is torn at the end of the earlier one stands in it. */
    private JournalReplay and(JournalReplay later) {
        List<Path> both = new ArrayList<>(files);
        both.addAll(later.files);
        List<JournalEntry> all = new ArrayList<>(entries);
        all.addAll(later.entries);
        return new JournalReplay(both, all, later.unread);
    }

    /** Whether something at the end could not be read. */
    public boolean isDamaged() {
        return unread > 0;
    }

    /** Takes the journals away: all they tell is in the book. */
    public void remove() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** Keeps the journals where no later opening looks for them. @return where they lie now */
    public List<Path> setAside() throws IOException {
        List<Path> aside = new ArrayList<>();
        for (Path file : files) {
            aside.add(JournalFolder.setAside(file));
        }
        return aside;
    }

    /**
     * The texts that were further along on the page than what the book had acknowledged.
     *
     * @param book the text that the book has of a document; empty where it has none
     */
    public List<RecoveredText> recovered(Function<DocumentKey, Optional<String>> book) {
        Map<DocumentKey, Walk> walks = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            if (entry instanceof JournalEntry.Page page) {
                walks.computeIfAbsent(page.key(), key -> new Walk(book.apply(key))).show(page);
            } else if (entry instanceof JournalEntry.Typed typed) {
                Optional.ofNullable(walks.get(typed.key())).ifPresent(walk -> walk.type(typed));
            } else if (entry instanceof JournalEntry.Kept kept) {
                Optional.ofNullable(walks.get(kept.key())).ifPresent(walk -> walk.keep(kept));
            }
        }
        List<RecoveredText> recovered = new ArrayList<>();
        walks.forEach((key, walk) -> walk.result(key).ifPresent(recovered::add));
        return recovered;
    }

    /** One document's page as the journal goes on. */
    private static final class Walk {
        private final Optional<String> inBook;
        private final StringBuilder page = new StringBuilder();
        private long last;
        private long kept;
        private boolean met;
        private boolean torn;

        Walk(Optional<String> inBook) {
            this.inBook = inBook;
        }

        void show(JournalEntry.Page shown) {
            met = met || inBook.isPresent() && inBook.get().equals(shown.text());
            if (shown.sequence() < last) {
                return; // a later file of the session begins with what the book had
            }
            page.setLength(0);
            page.append(shown.text());
            last = shown.sequence();
            torn = false;
            look();
        }

        void type(JournalEntry.Typed typed) {
            if (typed.sequence() <= last) {
                return; // the page was written after it was typed and has it
            }
            int end = typed.position() + typed.removed();
            if (torn || typed.position() < 0 || typed.removed() < 0 || end > page.length()) {
                torn = true; // an entry before it is missing; what was whole until here is kept
                return;
            }
            page.replace(typed.position(), end, typed.inserted());
            last = typed.sequence();
            look();
        }

        void keep(JournalEntry.Kept entry) {
            kept = Math.max(kept, entry.sequence());
        }

        private void look() {
            met = met || inBook.isPresent() && inBook.get().contentEquals(page);
        }

        Optional<RecoveredText> result(DocumentKey key) {
            String text = page.toString();
            boolean same = inBook.isPresent() && inBook.get().equals(text);
            return last <= kept || same ? Optional.empty() : Optional.of(new RecoveredText(key, text, met));
        }
    }
}

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

/** Reads a journal that was left behind. Immutable; any thread. */
public final class JournalReplay {
    private final List<JournalEntry> entries;

    private JournalReplay(List<JournalEntry> entries) {
        this.entries = entries;
    }

    /** What is whole in the file; a torn end is left out. */
    public static JournalReplay of(Path journal) throws IOException {
        return new JournalReplay(JournalFrames.entries(Files.readAllBytes(journal)));
    }

    /** When the last journal of this kind was begun, in milliseconds since 1970; empty where not even that is whole. */
    public Optional<Long> begunMillis() {
        return entries.stream().filter(JournalEntry.Opened.class::isInstance).findFirst()
                .map(entry -> ((JournalEntry.Opened) entry).atMillis());
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

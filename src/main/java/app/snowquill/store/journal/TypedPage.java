package app.snowquill.store.journal;

/** A document as it stands on the page, and how much of it the book has. Guarded by its journal. */
final class TypedPage {
    private String text;
    private String base;
    private long last;
    private long kept;

    /** @param number of the last change before it, all of which the book has */
    TypedPage(String text, long number) {
        this.text = text;
        this.base = text;
        this.last = number;
        this.kept = number;
    }

    String text() {
        return text;
    }

    /** The last text of this page that the book is known to have had. */
    String base() {
        return base;
    }

    /** Number of the last change; 0 before the first. */
    long last() {
        return last;
    }

    long kept() {
        return kept;
    }

    boolean isInTheBook() {
        return kept >= last;
    }

    void keep(long sequence) {
        kept = Math.max(kept, sequence);
        base = isInTheBook() ? text : base;
    }

    /** The least change that makes this page's text into {@code now}. */
    Change become(String now, long sequence) {
        int most = Math.min(text.length(), now.length());
        int same = 0;
        while (same < most && text.charAt(same) == now.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < most - same && text.charAt(text.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        Change change = new Change(same, text.length() - tail - same, now.substring(same, now.length() - tail));
        text = now;
        last = sequence;
        return change;
    }

    void apply(JournalEntry.Typed typed) {
        text = text.substring(0, typed.position()) + typed.inserted() + text.substring(typed.position() + typed.removed());
        last = typed.sequence();
    }

    /** @param removed length of what is taken away at {@code position} */
    record Change(int position, int removed, String inserted) {
    }
}

package app.snowquill.search;

/**
 * A text to be found.
 *
 * @param revision of the document it is made from
 * @param body what is searched and shown; paragraphs parted by blank lines
 */
public record IndexedText(TextId id, long revision, String body) {
    private static final long BLANK = hash("");

    /** Tells this text from another one of the same document. */
    public Stamp stamp() {
        return new Stamp(revision, hash(body));
    }

    /** What the index knows of a text's state. */
    public record Stamp(long revision, long hash) {
        /** Whether there is nothing in it. */
        public boolean isBlank() {
            return hash == BLANK;
        }
    }

    /** FNV-1a, 64 bits, over UTF-16 units: two copies of one book may give different texts the same revision. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

package app.snowquill.story;

import java.util.Locale;

/** Names one document of a book, for good: its kind and its id within the kind. */
public record DocumentKey(DocumentKind kind, String id) implements Comparable<DocumentKey> {
    public static final DocumentKey PROJECT = new DocumentKey(DocumentKind.PROJECT, "book");

    public DocumentKey {
        if (kind == null || id == null || id.isBlank()) {
            throw new IllegalArgumentException("A document needs a kind and an id, not " + kind + " and '" + id + "'.");
        }
    }

    public static DocumentKey step(int number) {
        return new DocumentKey(DocumentKind.STEP, Integer.toString(number));
    }

    public static DocumentKey card(String scene) {
        return new DocumentKey(DocumentKind.CARD, scene);
    }

    public static DocumentKey prose(String scene) {
        return new DocumentKey(DocumentKind.PROSE, scene);
    }

    public static DocumentKey entry(String id) {
        return new DocumentKey(DocumentKind.ENTRY, id);
    }

    public static DocumentKey fact(String id) {
        return new DocumentKey(DocumentKind.FACT, id);
    }

    public static DocumentKey setup(String id) {
        return new DocumentKey(DocumentKind.SETUP, id);
    }

    @Override
    public int compareTo(DocumentKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + id;
    }
}

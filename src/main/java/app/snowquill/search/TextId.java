package app.snowquill.search;

import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;

/**
 * Names one text of the index.
 *
 * @param older the revision, for a text as it was before; 0 for the text as it stands
 */
public record TextId(DocumentKey key, long older) {
    public static TextId standing(DocumentKey key) {
        return new TextId(key, 0);
    }

    public boolean isStanding() {
        return older == 0;
    }

    /** "12:PROSE:s06"; {@link #parse} reads it. */
    String text() {
        return older + ":" + key.kind().name() + ":" + key.id();
    }

    /** @throws IllegalArgumentException where {@code text} is none of {@link #text()} */
    static TextId parse(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("This names no text: " + text);
        }
        return new TextId(new DocumentKey(DocumentKind.valueOf(parts[1]), parts[2]), Long.parseLong(parts[0]));
    }
}

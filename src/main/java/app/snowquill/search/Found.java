package app.snowquill.search;

import java.util.List;

/**
 * What words found.
 *
 * @param texts the best first
 */
public record Found(List<FoundText> texts, Bent bent) {
    static final Found NOTHING = new Found(List.of(), Bent.AS_ASKED);

    public Found {
        texts = List.copyOf(texts);
    }

    /** How far the question was bent to find anything. */
    public enum Bent {
        AS_ASKED,
        /** At least one word was taken for another one spelt much like it. */
        SPELLING,
        /** Texts have at least half of the words, none has all. */
        SOME_WORDS
    }
}

package app.snowquill.context;

/** The tags by which an element says what it may not be told as. One that bears none of them is known to the point-of-view character. */
public final class Fences {
    /** The writer knows it, the point-of-view character does not: it only ever goes in fenced. */
    public static final String FENCED = "fenced";
    /** Left out unless the author says otherwise: prose of scenes at which the point-of-view character was not. */
    public static final String UNSEEN = "unseen";
    /** Stands behind the fence that every part of the story so far stands behind, which says that each is known to whom it names only. */
    public static final String BY_NAME = "by-name";
    /** The scene's own card and text: what stands there happens in it, whoever knew it before. Who makes the element keeps apart what must be. */
    public static final String OWN = "own";
    private static final String SEEN_BY = "seen-by/";

    private Fences() {
    }

    /** The tag of what this character saw. */
    public static String seenBy(String character) {
        return SEEN_BY + character;
    }
}

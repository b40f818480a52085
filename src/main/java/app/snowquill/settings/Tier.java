package app.snowquill.settings;

/** How much work goes into a form or a text: the author's choice for each step, else the model's size decides. */
public enum Tier {
    /** One call under the grammar; right for very small models. */
    FAST(1),
    /** Free text first, then its fields copied out of it under the grammar. */
    BALANCED(1),
    /** The same several times; the version with the fewest findings is taken. */
    QUALITY(2);

    private final int versions;

    Tier(int versions) {
        this.versions = versions;
    }

    /** How many versions of a document are written, of which the best is taken. */
    public int versions() {
        return versions;
    }
}

package app.snowquill.context;

/** Where an element stands in a prompt. In the order in which they are sent: what changes least stands first, so that a model's cache of the prefix is of use. */
public enum Layer {
    /** Who the agent is and how the book is written. */
    SYSTEM(2_000),
    /** What is true of the whole book. */
    PLOT_AND_WORLD(10_000),
    /** What was read last. */
    RECENT_STORY(13_000),
    /** Who and what is at hand, and the task. */
    CHARACTERS_AND_SCENE(5_000);

    private final int usualTokens;

    Layer(int usualTokens) {
        this.usualTokens = usualTokens;
    }

    /** Its share of a model that holds some 32,000 tokens; scaled to what there really is. */
    public int usualTokens() {
        return usualTokens;
    }
}

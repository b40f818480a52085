package app.snowquill.scene;

/** How a scene's link onward stands; what a chain view colours. */
public enum ChainLinkState {
    /** The last scene of its strand, which hands on to nobody. */
    END,
    /** The scene has no card yet, so nothing says how it hands on. */
    NO_CARD,
    /** There is a scene to hand on to, and the card does not. A strand may rest; nothing is wrong. */
    OPEN,
    HOLDS,
    /** Allowed, but something about it deserves a look. */
    QUESTIONED,
    /** The method has no such link. */
    BROKEN
}

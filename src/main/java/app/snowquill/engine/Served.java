package app.snowquill.engine;

/** Where an answer came from. */
public enum Served {
    /** The model wrote it. */
    MODEL,
    /** It was kept from an earlier call that asked the very same. */
    STORE,
    /** Another call under way asked the very same. */
    SHARED
}

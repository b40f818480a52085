package app.snowquill.engine;

/** Why the model stopped. */
public enum FinishReason {
    /** It had said all, or met a stop text. */
    STOP,
    /** It used up its tokens; the answer is cut. */
    LENGTH,
    /** Somebody asked it to stop. */
    CANCELLED
}

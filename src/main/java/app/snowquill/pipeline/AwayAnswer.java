package app.snowquill.pipeline;

/** What a person says to an {@link AwayQuestion}. */
public enum AwayAnswer {
    /** The model on this computer is in use from now on; nothing is sent. */
    LOCAL,
    /** For the run or suggestion that asks, as long as it goes on. */
    ONCE,
    /** From now on, without being asked; remembered. */
    ALWAYS,
    /** Nothing is sent, and nothing else changes. */
    NOT_NOW
}

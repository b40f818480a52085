package app.snowquill.engine;

/** The model could not do what was asked. The message is one plain sentence for the author and holds no manuscript text. */
public final class EngineException extends RuntimeException {
    private final Kind kind;
    private final String partialText;

    public EngineException(Kind kind, String message) {
        this(kind, message, "", null);
    }

    public EngineException(Kind kind, String message, String partialText, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.partialText = partialText == null ? "" : partialText;
    }

    public Kind kind() {
        return kind;
    }

    /** What the model had written when it failed; kept for triage and as a draft. */
    public String partialText() {
        return partialText;
    }

    public enum Kind {
        /** No model is chosen or the file is not there. */
        NO_MODEL,
        /** The file is not a model this program can load. */
        UNREADABLE_MODEL,
        LOAD_FAILED,
        /** The model's process ended by itself. */
        CRASHED,
        TIMED_OUT,
        /** Prompt and answer do not fit in the model's context. Nothing was sent. */
        TOO_LONG,
        /** The answer was not usable after the repair. */
        UNUSABLE_ANSWER,
        /** The engine was closed. */
        CLOSED,
        /** No server answers at the address, or the line broke. */
        UNREACHABLE,
        /** The server has too much to do; asking later may help. */
        BUSY,
        /** The server does not want this: the key, the model's name, the account. Asking again won't help. */
        REFUSED,
        /** Text would leave this computer and nobody has allowed it. Nothing was sent. */
        NOT_ALLOWED
    }
}

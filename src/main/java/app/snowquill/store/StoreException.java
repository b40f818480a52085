package app.snowquill.store;

/** The project file could not do what was asked. The message says what happened, what was kept and what to do. */
public final class StoreException extends RuntimeException {
    private final Kind kind;

    public StoreException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public StoreException(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
    }

    public enum Kind {
        /** There is no such file. */
        MISSING,
        /** The path is taken. */
        EXISTS,
        /** The file is not a Snowquill project, or made by a newer one. */
        NOT_A_PROJECT,
        /** Another program has it open. */
        IN_USE,
        /** A text does not match its hash, or the database is damaged. */
        DAMAGED,
        DISK_FULL,
        /** The place can't be written to. */
        READ_ONLY,
        /** The document was changed since the edit began. */
        MOVED_ON,
        /** The store is closed. */
        CLOSED,
        FAILED
    }
}

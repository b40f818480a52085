package app.snowquill.importing;

/** A document can't be read in. Nothing was changed, neither it nor a book. The message is a plain sentence for the author. */
public final class ImportException extends RuntimeException {
    private final Kind kind;

    public ImportException(Kind kind, String message) {
        this(kind, message, null);
    }

    public ImportException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public enum Kind {
        MISSING,
        UNKNOWN_FORMAT,
        TOO_LARGE,
        ENCRYPTED,
        DAMAGED,
        /** There is no text in it. */
        EMPTY,
        NOT_READABLE,
        TOO_SLOW,
        /** By the author. */
        CANCELLED
    }
}

package app.snowquill.export;

/** Nothing was exported; an earlier file is as it was. The message is a plain sentence for the author. */
public final class ExportException extends RuntimeException {
    private final Kind kind;

    public ExportException(Kind kind, String message) {
        this(kind, message, null);
    }

    public ExportException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public enum Kind {
        UNKNOWN_FORMAT,
        UNKNOWN_CHAPTER,
        /** No scene in what was asked for has text. */
        NOTHING_TO_EXPORT,
        /** The target's folder does not exist, or the target is a folder. */
        NO_PLACE,
        /** Something that is not an export of this format stands at the target. */
        NOT_AN_EXPORT,
        /** The picture for the cover can't be read, or no reader would show it. */
        COVER,
        NOT_WRITABLE,
        DISK_FULL,
        CANCELLED,
        FAILED
    }
}

package app.snowquill.engine.gguf;

/** A model could not be downloaded. The message says so to the author: what happened, what was kept, what is next. */
public final class DownloadException extends RuntimeException {
    private final Kind kind;

    DownloadException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    DownloadException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Why. After the first four nothing is left of the download; after the others it can be gone on with. */
    public enum Kind {
        /** It is no address of a file, or of one that may not be fetched. Nothing was asked of the network. */
        ADDRESS,
        /** A file of this name is there already. */
        EXISTS,
        /** What came is no model. */
        NOT_A_MODEL,
        /** What came is another file than was promised. */
        DIFFERENT,
        /** The server does not give it. */
        REFUSED,
        NO_ROOM,
        NOT_WRITABLE,
        /** The line broke and did not come back. */
        LINE_LOST,
        /** The same file is being downloaded already. */
        UNDER_WAY,
        STOPPED
    }
}

package app.snowquill.importing.rtf;

/** A text is no RTF, or nested deeper than any text is. */
public final class RtfFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RtfFormatException(String message) {
        super(message);
    }
}

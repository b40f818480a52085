package app.snowquill.engine.gguf;

/** A file that is not a whole GGUF model. The message is a sentence for a person. */
public final class MalformedGguf extends RuntimeException {
    public MalformedGguf(String message) {
        super(message);
    }

    MalformedGguf(String message, Throwable cause) {
        super(message, cause);
    }
}

package app.snowquill.prompt;

/** A prompt can't be used, read or kept; the message is a sentence for the author. */
public final class PromptException extends RuntimeException {
    public PromptException(String sentence) {
        super(sentence);
    }
}

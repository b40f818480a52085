package app.snowquill.agent;

/**
 * Where the words of an anchor stand in a text.
 *
 * @param span never empty
 * @param edited whether some of the words are others by now
 */
public record AnchoredPlace(Span span, boolean edited) {
}

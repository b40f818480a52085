package app.snowquill.ui.studio;

/**
 * A model on its way into memory.
 *
 * @param part 0 to 1; negative where that can't be told
 * @param bytes of its file; 0 where not known
 * @param secondsLeft at the speed so far; negative where too little is known
 */
public record Loading(String name, double part, long bytes, long secondsLeft) {
}

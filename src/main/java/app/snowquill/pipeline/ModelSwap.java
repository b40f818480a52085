package app.snowquill.pipeline;

/**
 * A model took the place of others, since there was no memory for all.
 *
 * @param came its name
 * @param went names of those that were put away, in words; each comes back when it is asked again
 */
public record ModelSwap(String came, String went) {
}

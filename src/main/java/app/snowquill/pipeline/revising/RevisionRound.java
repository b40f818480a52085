package app.snowquill.pipeline.revising;

/**
 * Where a revision is.
 *
 * @param number from 1
 * @param most rounds that there are at most
 * @param left findings in the best version so far
 */
public record RevisionRound(int number, int most, int left) {
}

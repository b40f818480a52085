package app.snowquill.search;

/**
 * A text that answers a query.
 *
 * @param score higher is better; comparable within one answer only
 * @param row where it stands in the look it was found by
 * @param start index in the text of the passage that made it so, where it was found by meaning; else 0
 */
public record FoundText(TextId id, double score, int row, int start) {
}

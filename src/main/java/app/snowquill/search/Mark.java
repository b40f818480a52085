package app.snowquill.search;

/**
 * A match in a text.
 *
 * @param part number of the question's piece that matched
 */
record Mark(int start, int end, int part) {
}

package app.snowquill.ui.bible;

/**
 * A tie in the graph.
 *
 * @param words what {@code from} is to {@code to}
 * @param back what {@code to} is to {@code from}; may be blank
 */
record GraphEdge(String from, String to, String words, String back) {
}

package app.snowquill.ui.bible;

/** Where a node of the graph stands: its middle, px from the top left. */
record NodePlace(String id, double x, double y) {
}

package app.snowquill.ui.history;

import app.snowquill.pipeline.PastVersion;

/**
 * One row of the history.
 *
 * @param minutes how long the author typed at it, from the first of several saves to this last one; 0 for a single save
 */
public record HistoryEntry(PastVersion version, long minutes) {
}

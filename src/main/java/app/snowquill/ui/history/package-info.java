/**
 * The past of a text, in place of the page: its versions at the left, two of them side by side in the middle. Start with
 * {@link app.snowquill.ui.history.HistoryView}; what it does is in {@link app.snowquill.ui.history.HistoryViewModel}.
 *
 * <p>Passages are rows of a virtualised list, each with a {@code MarkedFlow} on either side, so that both sides are
 * always level and a long text opens at once. Versions that differ by a few minutes of typing are shown as one.
 */
package app.snowquill.ui.history;

/**
 * What every room of the window shares: the only door to the window's thread ({@link app.snowquill.ui.common.FxThread}), the
 * theme and its fonts, the words a person sees ({@link app.snowquill.ui.common.Strings}), and the small parts (hexagon, chips,
 * empty states, finding cards, growing fields) drawn the same way everywhere. Knows no book and no other room of the window; what the author decides about one is drawn in {@code ui.common.review}.
 */
package app.snowquill.ui.common;

/**
 * The main window's frame: {@link app.snowquill.ui.studio.StudioFrame} lays out the top bar, the step strip, three panels and
 * the status bar, folds panels where the window is narrow, and owns the window's keys. What stands in the panels is given to it
 * as nodes; it knows the other rooms of the window only by callbacks.
 */
package app.snowquill.ui.studio;

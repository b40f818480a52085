/**
 * What a new author sees first: choose a model, open a story, write. {@link app.snowquill.ui.firstrun.FirstRunScreen} is given
 * the model chooser as a node, and says by {@link app.snowquill.ui.firstrun.FirstRunActions} what the author wants.
 */
package app.snowquill.ui.firstrun;

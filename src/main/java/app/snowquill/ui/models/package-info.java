/**
 * Choosing the language model. {@link app.snowquill.ui.models.ModelChooserViewModel} stands over the model desk; {@link
 * app.snowquill.ui.models.ModelChooser} shows the list, {@link app.snowquill.ui.models.ModelButtons} tries and uses the chosen
 * row, and {@link app.snowquill.ui.models.ModelDialog} is both with a frame, for the open window. The first run takes the two
 * nodes into a screen of its own.
 */
package app.snowquill.ui.models;

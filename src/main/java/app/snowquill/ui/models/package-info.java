/**
 * Choosing the language model. {@link app.snowquill.ui.models.ModelChooserViewModel} stands over the model desk and the shelf;
 * {@link app.snowquill.ui.models.ModelChooser} shows the list and the ways to more models, {@link
 * app.snowquill.ui.models.ModelButtons} tries and uses the chosen row, and {@link app.snowquill.ui.models.ModelDialog} is both with a
 * frame, for the open window. The first run takes the two nodes into a screen of its own. {@link
 * app.snowquill.ui.models.DownloadDialog} shows the one download that {@link app.snowquill.ui.models.DownloadViewModel} owns. What the
 * room needs of the rest of the window it is given as {@link app.snowquill.ui.models.ModelActions}. {@link app.snowquill.ui.models.ServerDialog} chooses a server instead, over the desk of engines.
 */
package app.snowquill.ui.models;

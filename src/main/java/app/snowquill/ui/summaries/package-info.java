/**
 * What has happened so far: the summaries of the book, its parts, chapters and scenes, how each stands, and bringing them up to date. A dialog
 * over the window, opened from the outline's rows; it asks {@link app.snowquill.pipeline.memory.SummaryDesk} and nothing else.
 */
package app.snowquill.ui.summaries;

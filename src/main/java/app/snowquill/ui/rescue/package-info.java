/**
 * What the window says of a book that may be damaged: that it is being looked at, what was found, and what a salvage came to.
 * {@link app.snowquill.ui.rescue.RescueWords} puts results into words; {@link app.snowquill.ui.rescue.RescueCard} shows them. What is done
 * is done by {@link app.snowquill.pipeline.Rescue}; the launcher brings them together.
 */
package app.snowquill.ui.rescue;

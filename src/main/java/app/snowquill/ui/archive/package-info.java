/**
 * The archive's window: {@link app.snowquill.ui.archive.ArchiveView} looks for words and meaning in everything the book holds, filters at its
 * left, the whole text at its right; {@link app.snowquill.ui.archive.ReplaceDialog} shows what other words everywhere would change, for find and
 * replace as for a new name. What a search or a replacement does is in the two view models; the desks behind them are
 * {@code pipeline.memory}'s. The ways out are {@link app.snowquill.ui.archive.ArchiveActions}, put together by {@code launcher.ArchiveRoom}.
 */
package app.snowquill.ui.archive;

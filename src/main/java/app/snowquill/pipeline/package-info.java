/**
 * What an author can do to a book, as use cases over an open one. Start with {@link app.snowquill.pipeline.BookSession}:
 * the window and the command line both hold one and see neither store nor model. A session shows an immutable
 * {@link app.snowquill.pipeline.BookView}, tells each change once, takes hand edits, and runs steps.
 *
 * <p>{@link app.snowquill.pipeline.ModelDesk} is the model in use, {@link app.snowquill.pipeline.ModelShelf} the models there are to
 * choose from, {@link app.snowquill.pipeline.ModelDownloads} the way to more of them.
 * {@link app.snowquill.pipeline.EngineDesk} chooses what writes: the model in use, a program, a server. All of them stand over one
 * {@link app.snowquill.pipeline.EngineInUse}. {@link app.snowquill.pipeline.AwayGuard} stands before every engine that sends text
 * away, and asks {@link app.snowquill.pipeline.AwayConsent}.
 *
 * <p>Runs wait in a {@link app.snowquill.pipeline.JobQueue} that is in the book's file; what goes on is told and kept by
 * {@link app.snowquill.pipeline.BookEvents}.
 *
 * <p>An open book is backed up by itself ({@link app.snowquill.pipeline.Backups}); what there is of one that can't be opened is found
 * by {@link app.snowquill.pipeline.KeptBackups}, and what is whole in a damaged one is saved by {@link app.snowquill.pipeline.Rescue}.
 *
 * <p>{@link app.snowquill.pipeline.Typing} notes what is typed and not kept yet; an editor keeps it by
 * {@link app.snowquill.pipeline.AutosaveRule}. {@link app.snowquill.pipeline.Recovery} is what an opening found of it.
 */
package app.snowquill.pipeline;

/**
 * What is put around an engine. Each class here is a {@link app.snowquill.engine.TextEngine} over another one and does one
 * thing; the launcher stacks them, from the inside out:
 *
 * <ol>
 *   <li>{@link app.snowquill.engine.around.BreakerAround}: a server that keeps failing is left alone for a while
 *   <li>{@link app.snowquill.engine.around.AnswersInTurn}: no more answers at once than a server has places, interactive ones first
 *   <li>{@link app.snowquill.engine.around.RetriedAnswers}: what may pass is asked again, later and cooler
 *   <li>{@link app.snowquill.engine.around.StoredAnswers}: what was answered once is read from disk
 *   <li>{@link app.snowquill.engine.around.SharedAnswers}: what is being answered is not asked a second time
 *   <li>{@link app.snowquill.engine.around.FallbackEngine}: the author's next engine where one can't be used
 * </ol>
 *
 * {@link app.snowquill.engine.around.Metered} stands outside of them all, one for each asker, so that what is read from disk
 * is reported as well. Why in this order: {@code docs/decisions/0007-around-the-engine.md}.
 *
 * <p>{@link app.snowquill.engine.around.CanonicalRequest} says when two requests are the same and which may be repeated.
 * Nothing here makes a thread; waits run on {@link app.snowquill.engine.running.EngineThreads}. No text of a prompt or an
 * answer is ever logged.
 */
package app.snowquill.engine.around;

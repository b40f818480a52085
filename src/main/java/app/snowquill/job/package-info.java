/**
 * The one room that makes threads. {@link app.snowquill.job.SerialWorker} is one named thread that does things in
 * order; {@link app.snowquill.job.WorkerPool} is a few for runs; {@link app.snowquill.job.Ticker} calls at set times.
 * Who needs a thread is given one of these, or an {@link java.util.concurrent.Executor}, by constructor, and whoever
 * made it closes it.
 *
 * <p>{@link app.snowquill.job.JavaCommand} is the command that starts one of this program's own small processes; whoever starts
 * one ends it.
 *
 * <p>All threads are daemons, so that none holds up the end of the program. Knows nothing of the rest of the house.
 */
package app.snowquill.job;

/**
 * What a run may write next. {@link app.snowquill.pipeline.running.DocumentGraph} says what each document reads;
 * {@link app.snowquill.pipeline.running.RunSchedule} keeps what of a run has settled and says what can begin, by turns of the
 * steps that are open. {@link app.snowquill.pipeline.running.WorkKey} names a piece of work, so that it is done once. Pure: who
 * writes is the room above, and no clock, thread or file is seen here.
 */
package app.snowquill.pipeline.running;

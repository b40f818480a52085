/**
 * What the model did and does: {@link app.snowquill.ui.activity.ActivityView} shows tiles, live events, the table of calls, the
 * queue, tokens by step and health. {@link app.snowquill.ui.activity.ActivityViewModel} listens to the open book and the model
 * desk and hands each part its share: {@link app.snowquill.ui.activity.CallLog} the calls, {@link
 * app.snowquill.ui.activity.EventLog} the events, {@link app.snowquill.ui.activity.RunQueue} the run under way and those that wait. All of it is
 * read from the book or heard from a run; nothing is kept here.
 */
package app.snowquill.ui.activity;

/**
 * The Snowflake Method as plain computation: the eleven {@linkplain app.snowquill.snowflake.Step steps} and what each
 * reads, the hash of the fields a document consumes, which documents are stale, and the checks each step's result must
 * pass. Pure: no file, no model, no window.
 */
package app.snowquill.snowflake;

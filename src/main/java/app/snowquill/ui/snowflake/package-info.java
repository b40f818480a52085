/**
 * The Snowflake Method in the window: the strip of eleven steps and the Plan view, where each step's result is a form.
 *
 * <p>{@link app.snowquill.ui.snowflake.SnowflakeViewModel} stands over an open book; {@link app.snowquill.ui.snowflake.StepStrip}
 * and {@link app.snowquill.ui.snowflake.PlanView} show it. A form is a declaration ({@link
 * app.snowquill.ui.snowflake.DocumentForm}): rows of fields, each named by its path in the document's JSON, the same name findings
 * bear. Edits live in {@link app.snowquill.ui.snowflake.Drafts} until the author keeps them.
 */
package app.snowquill.ui.snowflake;

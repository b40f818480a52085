/**
 * The JSON form of the book's records: {@link app.snowquill.json.StoryJson} writes them in one canonical way (snake case,
 * declared order, lower-case enums) and reads them back. The store keeps this form, the command line speaks it, and a
 * model's answer is read with it. Knows Jackson and {@code story}, nothing else.
 */
package app.snowquill.json;

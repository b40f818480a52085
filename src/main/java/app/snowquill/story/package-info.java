/**
 * The book as values: what a project, a scene, a card, a character is. Start with {@link app.snowquill.story.Book}, the
 * whole of one book at one moment.
 *
 * <p>Everything here is an immutable record or an enum and needs nothing but {@code java.base}: no file, no database, no
 * window, no language model. Field names are those of the Snowflake Method; their JSON form (snake case) is made in
 * {@code app.snowquill.json}. What is <em>done</em> with these values lives elsewhere: the method in {@code snowflake}, the
 * rules of a card in {@code scene}, keeping them in {@code store}.
 */
package app.snowquill.story;

/**
 * What the book has made true, as it stands before a scene: who knows what ({@link app.snowquill.ledger.Knowledge}), where people are and
 * what they have, what is promised and not kept, and what contradicts what ({@link app.snowquill.ledger.Contradictions}). Facts come from {@link app.snowquill.story.Lore}; scenes are
 * put in order by {@link app.snowquill.ledger.SceneOrder}. Pure: sees {@code story} and {@code snowflake}'s findings, nothing else.
 */
package app.snowquill.ledger;

/**
 * The card at the right: what a scene must do before a word of it is written. Start with
 * {@link app.snowquill.ui.card.CardPane}.
 *
 * <p>A card is shown by sections, each of which fills its fields from a {@code SceneCard} and writes them into a
 * {@link app.snowquill.ui.card.CardDraft}. The fields of the type that is not chosen are hidden, and stay in the record.
 */
package app.snowquill.ui.card;

package app.snowquill.story;

/** What a character is there for. A book needs one {@link #PROTAGONIST} and one {@link #OPPONENT} at least. */
public enum CharacterRole {
    PROTAGONIST, OPPONENT, ALLY, MENTOR, FOIL, WITNESS
}

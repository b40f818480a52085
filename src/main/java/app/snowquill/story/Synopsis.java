package app.snowquill.story;

/** Step 5: the story as one character lives it. {@code character} is a character's id. */
public record Synopsis(String character, String synopsis) {
    public Synopsis {
        character = Texts.orBlank(character);
        synopsis = Texts.orBlank(synopsis);
    }
}

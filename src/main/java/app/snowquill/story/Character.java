package app.snowquill.story;

import java.util.List;

/**
 * Step 3: one character.
 *
 * @param id lower-case, stable; other steps refer to the character by it
 * @param motivation what they want in the abstract
 * @param goal what they want concretely
 * @param epiphanyAbsentReason why there is none, where {@code epiphany} is blank
 */
public record Character(String id, String name, CharacterRole role, String storyline, String motivation, String goal,
                        String conflict, String epiphany, String epiphanyAbsentReason, String paragraph,
                        List<String> values, String ambition) {
    public Character {
        id = Texts.orBlank(id);
        name = Texts.orBlank(name);
        storyline = Texts.orBlank(storyline);
        motivation = Texts.orBlank(motivation);
        goal = Texts.orBlank(goal);
        conflict = Texts.orBlank(conflict);
        epiphany = Texts.orBlank(epiphany);
        epiphanyAbsentReason = Texts.orBlank(epiphanyAbsentReason);
        paragraph = Texts.orBlank(paragraph);
        values = Texts.copy(values);
        ambition = Texts.orBlank(ambition);
        role = role == null ? CharacterRole.WITNESS : role;
    }
}

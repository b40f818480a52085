package app.snowquill.story;

import java.util.List;

/**
 * Step 7: all that must stay true of a character.
 *
 * @param character the character's id
 * @param birthDate ISO date, e.g. 1889-03-14
 * @param initialKnowledge what the character knows before the first scene
 * @param change how they are another person at the end
 */
public record CharacterBible(String character, String birthDate, String physical, String history,
                             List<String> voiceNotes, List<Relationship> relationships,
                             List<String> initialKnowledge, String change) {
    public CharacterBible {
        character = Texts.orBlank(character);
        birthDate = Texts.orBlank(birthDate);
        physical = Texts.orBlank(physical);
        history = Texts.orBlank(history);
        voiceNotes = Texts.copy(voiceNotes);
        relationships = Texts.copy(relationships);
        initialKnowledge = Texts.copy(initialKnowledge);
        change = Texts.orBlank(change);
    }

    /** @param character the other's id */
    public record Relationship(String character, String nature) {
        public Relationship {
            character = Texts.orBlank(character);
            nature = Texts.orBlank(nature);
        }
    }
}

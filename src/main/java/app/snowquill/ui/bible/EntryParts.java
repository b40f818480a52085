package app.snowquill.ui.bible;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.BibleEntry.Progression;
import app.snowquill.story.BibleEntry.Relation;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records of an entry with one part of them another. Stateless. */
final class EntryParts {
    private EntryParts() {
    }

    static BibleEntry named(BibleEntry of, String name) {
        return new BibleEntry(of.id(), of.kind(), name, of.summary(), of.aliases(), of.fields(), of.relations(), of.progressions());
    }

    static BibleEntry summed(BibleEntry of, String summary) {
        return new BibleEntry(of.id(), of.kind(), of.name(), summary, of.aliases(), of.fields(), of.relations(), of.progressions());
    }

    static BibleEntry aliases(BibleEntry of, List<String> aliases) {
        return new BibleEntry(of.id(), of.kind(), of.name(), of.summary(), aliases, of.fields(), of.relations(), of.progressions());
    }

    static BibleEntry field(BibleEntry of, String field, String text) {
        Map<String, String> fields = new LinkedHashMap<>(of.fields());
        fields.put(field, text);
        return new BibleEntry(of.id(), of.kind(), of.name(), of.summary(), of.aliases(), fields, of.relations(), of.progressions());
    }

    static BibleEntry relations(BibleEntry of, List<Relation> relations) {
        return new BibleEntry(of.id(), of.kind(), of.name(), of.summary(), of.aliases(), of.fields(), relations, of.progressions());
    }

    static BibleEntry progressions(BibleEntry of, List<Progression> progressions) {
        return new BibleEntry(of.id(), of.kind(), of.name(), of.summary(), of.aliases(), of.fields(), of.relations(), progressions);
    }

    static Character named(Character of, String name) {
        return with(of, name, of.motivation(), of.goal(), of.conflict(), of.epiphany());
    }

    static Character goal(Character of, String goal) {
        return with(of, of.name(), of.motivation(), goal, of.conflict(), of.epiphany());
    }

    static Character motivation(Character of, String motivation) {
        return with(of, of.name(), motivation, of.goal(), of.conflict(), of.epiphany());
    }

    static Character conflict(Character of, String conflict) {
        return with(of, of.name(), of.motivation(), of.goal(), conflict, of.epiphany());
    }

    static Character epiphany(Character of, String epiphany) {
        return with(of, of.name(), of.motivation(), of.goal(), of.conflict(), epiphany);
    }

    private static Character with(Character of, String name, String motivation, String goal, String conflict, String epiphany) {
        return new Character(of.id(), name, of.role(), of.storyline(), motivation, goal, conflict, epiphany, of.epiphanyAbsentReason(),
                of.paragraph(), of.values(), of.ambition());
    }

    static CharacterBible voice(CharacterBible of, List<String> notes) {
        return with(of, of.physical(), of.history(), notes, of.relationships());
    }

    static CharacterBible history(CharacterBible of, String history) {
        return with(of, of.physical(), history, of.voiceNotes(), of.relationships());
    }

    static CharacterBible physical(CharacterBible of, String physical) {
        return with(of, physical, of.history(), of.voiceNotes(), of.relationships());
    }

    static CharacterBible relationships(CharacterBible of, List<CharacterBible.Relationship> relationships) {
        return with(of, of.physical(), of.history(), of.voiceNotes(), relationships);
    }

    private static CharacterBible with(CharacterBible of, String physical, String history, List<String> voice,
                                       List<CharacterBible.Relationship> relationships) {
        return new CharacterBible(of.character(), of.birthDate(), physical, history, voice, relationships, of.initialKnowledge(),
                of.change());
    }
}

package app.snowquill.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One book at one moment, parsed: everything the method, the rules and the exporters read. Maps keep their order
 * (characters as listed, cards and prose by scene id).
 *
 * @param prose text by scene id, also of scenes that no longer stand in the list
 */
public record Book(Project project, Optional<FirstThings> firstThings, Optional<OneSentence> oneSentence,
                   Optional<OneParagraph> oneParagraph, Map<String, Character> characters, Optional<OnePage> onePage,
                   Map<String, Synopsis> synopses, Optional<FourPages> fourPages, Map<String, CharacterBible> bibles,
                   Optional<SceneList> sceneList, Map<String, SceneCard> cards, Map<String, String> prose,
                   Map<String, DraftNotes> notes, Lore lore) {
    public Book {
        characters = Collections.unmodifiableMap(new LinkedHashMap<>(characters));
        synopses = Collections.unmodifiableMap(new LinkedHashMap<>(synopses));
        bibles = Collections.unmodifiableMap(new LinkedHashMap<>(bibles));
        cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
        prose = Collections.unmodifiableMap(new LinkedHashMap<>(prose));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    /** A book without bible entries and without a ledger. */
    public Book(Project project, Optional<FirstThings> firstThings, Optional<OneSentence> oneSentence,
                Optional<OneParagraph> oneParagraph, Map<String, Character> characters, Optional<OnePage> onePage,
                Map<String, Synopsis> synopses, Optional<FourPages> fourPages, Map<String, CharacterBible> bibles,
                Optional<SceneList> sceneList, Map<String, SceneCard> cards, Map<String, String> prose,
                Map<String, DraftNotes> notes) {
        this(project, firstThings, oneSentence, oneParagraph, characters, onePage, synopses, fourPages, bibles, sceneList, cards, prose,
                notes, Lore.EMPTY);
    }

    public Book withLore(Lore other) {
        return new Book(project, firstThings, oneSentence, oneParagraph, characters, onePage, synopses, fourPages, bibles, sceneList,
                cards, prose, notes, other);
    }

    /** A book of which only the project is known. */
    public static Book of(Project project) {
        return new Book(project, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(),
                Map.of(), Optional.empty(), Map.of(), Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /** The outline; empty before step 8. */
    public SceneList outline() {
        return sceneList.orElse(SceneList.EMPTY);
    }

    public int wordsOf(String scene) {
        return Words.count(prose.get(scene));
    }

    /** Words of all prose that stands in the outline. */
    public int words() {
        return outline().scenes().stream().mapToInt(scene -> wordsOf(scene.id())).sum();
    }

    /** Id of a scene's point-of-view character: the card's where it names one, else the scene list's; blank for none. */
    public String povOf(String scene) {
        SceneCard card = cards.get(scene);
        return card != null && !card.pov().isBlank() ? card.pov() : outline().scene(scene).map(Scene::pov).orElse("");
    }

    /** The name of a character or an entry, or the id itself where none is known. */
    public String nameOf(String id) {
        Character character = characters.get(id);
        if (character != null && !character.name().isEmpty()) {
            return character.name();
        }
        BibleEntry entry = lore.entries().get(id);
        return entry == null || entry.name().isEmpty() ? id : entry.name();
    }
}

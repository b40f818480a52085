package app.snowquill.pipeline.writing.context;

import app.snowquill.context.Choice;
import app.snowquill.json.StoryJson;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Character;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Lore;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * A book of sixty scenes in which two hundred facts are hidden among four hundred others, each wanted by one later scene: pinned; of somebody or
 * something whom that scene's card calls by another name than the fact does; in earlier prose, and wanted in words none of which stand there.
 * The names and rare words are made up. The same for the same seed.
 */
final class NeedleBook {
    static final int SCENES = 60;
    private static final int FIRST = 8;
    private static final int POVS = 4;
    private static final int OTHERS = 300;
    private static final List<String> USUAL = List.of("the", "water", "stood", "at", "the", "door", "and", "nobody", "came", "down", "to", "her", "with",
            "a", "lamp", "because", "it", "was", "late", "in", "the", "house", "he", "said", "that", "she", "had", "not", "been", "there", "before",
            "morning", "over", "the", "fields", "they", "walked", "slowly", "by", "night", "wind", "from", "an", "old", "road");

    /** How a fact is to be found. */
    enum Key {
        PINNED, ALIAS_OF_A_FACT, ALIAS_OF_AN_ENTRY, NO_WORD_IN_COMMON
    }

    /** @param sentence what the prompt for {@code scene} must hold */
    record Needle(Key key, String scene, String sentence) {
    }

    private final Random random;
    private final TreeSet<String> made = new TreeSet<>();
    private final Map<String, BibleEntry> entries = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, String> concepts = new LinkedHashMap<>();
    private final List<Needle> needles = new ArrayList<>();
    private final Book book;

    NeedleBook(long seed) {
        this.random = new Random(seed);
        List<Scene> scenes = new ArrayList<>();
        List<Chapter> chapters = new ArrayList<>();
        Map<String, SceneCard> cards = new LinkedHashMap<>();
        Map<String, String> prose = new LinkedHashMap<>();
        Map<String, Character> people = new LinkedHashMap<>();
        for (int i = 0; i < POVS; i++) {
            people.put("p" + i, new StoryJson().read("{\"id\":\"p" + i + "\",\"name\":\"" + name() + "\"}", Character.class));
        }
        for (int i = 0; i < SCENES; i++) {
            if (i % 5 == 0) {
                chapters.add(new Chapter("c" + i / 5, "", "Chapter " + i / 5));
            }
            prose.put(id(i), usual(250));
        }
        for (int i = 0; i < SCENES; i++) {
            String asks = i < FIRST ? "They wait." : "They come to " + ofFact(i) + " and ask for " + ofEntry(i) + ". " + pinned(i)
                    + (i < 2 * FIRST ? "" : noWord(i, prose));
            scenes.add(new Scene(id(i), "Title " + i, "c" + i / 5, "p" + i % POVS, null, "Something happens there.", "", "", "", 900, "", null, false));
            cards.put(id(i), new StoryJson().read("{\"scene\":\"" + id(i) + "\",\"pov\":\"p" + i % POVS + "\",\"crucible\":\"" + asks + "\"}",
                    SceneCard.class));
        }
        for (int i = 0; i < OTHERS; i++) {
            BibleEntry about = i < 60 ? entry("other" + i, usual(12)) : List.copyOf(entries.values()).get(random.nextInt(entries.size()));
            fact("other" + i, about, id(random.nextInt(SCENES)));
        }
        this.book = new Book(new Project("Needles", "", "en", "", 0, ""), Optional.empty(), Optional.empty(), Optional.empty(), people,
                Optional.empty(), Map.of(), Optional.empty(), Map.of(), Optional.of(SceneList.withoutBin(List.of(), chapters, scenes)), cards, prose,
                Map.of(), new Lore(entries, facts, Map.of()));
    }

    Book book() {
        return book;
    }

    List<Needle> needles() {
        return needles;
    }

    /** What the author pinned when a scene is written: the fact that it wants. */
    Choices choices(String scene) {
        return Choices.NONE.with(scene, "fact/c" + scene.substring(1), Choice.PIN);
    }

    /** Words that mean the same, each with what it means: what a model of meanings would know, here because the book was made with it. */
    Map<String, String> concepts() {
        return concepts;
    }

    static String id(int scene) {
        return "s" + scene;
    }

    /** A fact of which the card says only how people call what it is about. */
    private String ofFact(int scene) {
        BibleEntry entry = entry("a" + scene, usual(12));
        needles.add(new Needle(Key.ALIAS_OF_A_FACT, id(scene), fact("a" + scene, entry, id(random.nextInt(scene)))));
        return entry.aliases().get(0);
    }

    /** A line of an entry's form. */
    private String ofEntry(int scene) {
        String line = sentence(name());
        BibleEntry entry = entry("b" + scene, line);
        needles.add(new Needle(Key.ALIAS_OF_AN_ENTRY, id(scene), line));
        return entry.aliases().get(0);
    }

    private String pinned(int scene) {
        BibleEntry entry = entry("c" + scene, usual(12));
        needles.add(new Needle(Key.PINNED, id(scene), fact("c" + scene, entry, id(random.nextInt(scene)))));
        return "";
    }

    /** Said eight scenes earlier, which the same eyes saw, in three words; asked for in three others that mean the same. */
    private String noWord(int scene, Map<String, String> prose) {
        List<String> said = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            said.add(word());
            asked.add(word());
            concepts.put(said.get(i), "concept " + scene + " " + i);
            concepts.put(asked.get(i), "concept " + scene + " " + i);
        }
        String line = "Then " + String.join(" with ", said) + " for all to see.";
        prose.merge(id(scene - FIRST), line, (before, added) -> before.substring(0, before.length() / 2) + ". " + added + before.substring(before.length() / 2));
        needles.add(new Needle(Key.NO_WORD_IN_COMMON, id(scene), line));
        return "Again " + String.join(", ", asked) + ".";
    }

    private BibleEntry entry(String id, String history) {
        BibleEntry entry = new BibleEntry(id, random.nextBoolean() ? EntryKind.PLACE : EntryKind.OBJECT, name(), usual(8), List.of(name()),
                Map.of("history", history), List.of(), List.of());
        entries.put(id, entry);
        return entry;
    }

    private String fact(String id, BibleEntry about, String since) {
        String text = sentence(about.name());
        facts.put(id, new Fact(id, FactKind.TRAIT, about.id(), "trait " + id, "so", text, since, "", Fact.Audience.EVERYBODY, List.of(), Evidence.NONE));
        return text;
    }

    private String sentence(String of) {
        return of + " has " + word() + " and " + word() + " since the year " + (1600 + random.nextInt(300)) + ".";
    }

    private String usual(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(USUAL.get(random.nextInt(USUAL.size()))).append(i % 12 == 11 ? "." : "");
        }
        return text.append('.').toString();
    }

    private String name() {
        String word = word();
        return java.lang.Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A word that no other place of the book has. */
    private String word() {
        StringBuilder word = new StringBuilder();
        while (word.isEmpty() || !made.add(word.toString())) {
            word.setLength(0);
            for (int i = 0; i < 3; i++) {
                word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
            }
        }
        return word.toString();
    }
}

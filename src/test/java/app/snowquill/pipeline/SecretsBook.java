package app.snowquill.pipeline;

import app.snowquill.pipeline.summaries.SourceHash;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Lore;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A made-up book full of secrets: each is one sentence with a word that stands nowhere else, and is written in the ledger, the prose and the
 * notes of the scene where it comes out, and by chance into an entry, a progression, a card and the plan. It keeps by itself who learns what when.
 */
final class SecretsBook {
    /** One of its secrets. @param since index of the scene that makes it true @param learnt index of the scene by character; not there for never */
    record Secret(String text, int since, Map<String, Integer> learnt) {
    }

    static final List<String> WHO = List.of("ines", "tobit", "marit", "hale");
    final List<Secret> secrets = new ArrayList<>();
    final Book book;

    SecretsBook(long seed) {
        Random random = new Random(seed);
        int count = 6 + random.nextInt(10);
        List<Scene> scenes = new ArrayList<>();
        List<String> eyes = new ArrayList<>();
        Map<String, StringBuilder> prose = new LinkedHashMap<>();
        Map<String, List<String>> notes = new LinkedHashMap<>();
        Map<String, List<String>> cards = new LinkedHashMap<>();
        List<BibleEntry.Progression> changes = new ArrayList<>();
        Map<String, Character> people = new LinkedHashMap<>();
        WHO.forEach(id -> people.put(id, new Character(id, name(id), CharacterRole.WITNESS, "", "", "wants rest", "", "", "", "", List.of(), "")));
        for (int i = 0; i < count; i++) {
            String id = "s" + i;
            String pov = WHO.get(random.nextInt(WHO.size()));
            eyes.add(pov);
            String listed = random.nextInt(5) > 0 ? pov : WHO.get(random.nextInt(WHO.size())); // the card goes before the list
            scenes.add(new Scene(id, "Scene title " + i, "c1", listed, SceneType.PROACTIVE, name(pov) + " walks the sea wall of Saltmere with " + name(WHO.get(random.nextInt(WHO.size()))) + " in hour " + i + ".",
                    "The tide is against it.", String.format("1887-05-%02dT10:00", 1 + i), "Gauge House", 600, pov, null, false));
            prose.put(id, new StringBuilder("It rained on the wall. " + name(pov) + " went on. "));
            notes.put(id, new ArrayList<>(List.of(name(pov) + " has been at the wall.")));
            cards.put(id, new ArrayList<>());
        }
        Map<String, Fact> facts = new LinkedHashMap<>();
        StringBuilder history = new StringBuilder("Built long ago. ");
        StringBuilder plan = new StringBuilder("A clerk keeps silent.");
        for (int i = 0; i < 12 + random.nextInt(20); i++) {
            int since = random.nextInt(count);
            String where = "s" + since;
            String pov = eyes.get(since);
            String text = "The letter " + (char) ('a' + random.nextInt(26)) + i + "q" + seed + " lies under the " + List.of("stair", "quay", "bell").get(random.nextInt(3)) + " now.";
            Map<String, Integer> learnt = new LinkedHashMap<>(Map.of(pov, since));
            for (String who : WHO) {
                if (random.nextInt(3) == 0) {
                    learnt.putIfAbsent(who, since + random.nextInt(count - since));
                }
            }
            secrets.add(new Secret(text, since, learnt));
            facts.put("f" + i, new Fact("f" + i, FactKind.EVENT, random.nextBoolean() ? "gauge" : pov, "letter", "hidden", text, where, "",
                    Fact.Audience.THESE, learnt.entrySet().stream().map(who -> new Fact.Knower(who.getKey(), "s" + who.getValue())).toList(),
                    new Evidence(where, text)));
            prose.get(where).append(text).append(" She said so. ");
            notes.get(where).add(text);
            if (random.nextInt(3) == 0) {
                history.append(text).append(" People say so. ");
            }
            if (random.nextInt(3) == 0) {
                changes.add(new BibleEntry.Progression(where, random.nextBoolean() ? "mood" : "", text));
            }
            if (random.nextInt(3) == 0) {
                cards.get("s" + random.nextInt(count)).add(text);
            }
            if (random.nextInt(4) == 0) {
                plan.append(' ').append(text);
            }
        }
        Map<String, BibleEntry> entries = new LinkedHashMap<>();
        for (String id : WHO) { // of which the ledger has no fact, so that only where it stands keeps it
            String other = WHO.get((WHO.indexOf(id) + 1 + random.nextInt(3)) % 4);
            String wound = "The wound of " + name(id) + " is r" + seed + " by name.";
            String tie = "secretly, " + name(id) + " says, the guardian g" + seed + " of " + name(other);
            secrets.add(new Secret(wound, 0, Map.of(id, 0)));
            secrets.add(new Secret(tie, 0, Map.of(id, 0, other, 0)));
            entries.put(id, new BibleEntry(id, EntryKind.CHARACTER, "", "", List.of(), Map.of("looks", "tall", "old_wound", wound),
                    List.of(new BibleEntry.Relation(other, tie, "")), List.of()));
        }
        Map<String, SceneCard> made = new LinkedHashMap<>();
        scenes.forEach(scene -> made.put(scene.id(), new SceneCard(scene.id(), SceneType.REACTIVE, eyes.get(made.size()), "third person", "past", scene.place(), scene.time(),
                "The tide comes.", cards.get(scene.id()).stream().map(text -> new SceneCard.Exposition(text, "now")).toList(), null, scene.strand(), "The post", 600,
                null, null, null, List.of(), null, "She shivers", List.of(), "She goes on", "", SceneCard.Compression.FULL)));
        Map<String, String> texts = new LinkedHashMap<>();
        prose.forEach((id, text) -> texts.put(id, text.toString().strip()));
        Map<String, DraftNotes> noted = new LinkedHashMap<>();
        notes.forEach((id, lines) -> noted.put(id, new DraftNotes(id, lines, List.of(), 600, String.join(" ", lines), SourceHash.of(texts.get(id)))));
        BibleEntry gauge = new BibleEntry("gauge", EntryKind.PLACE, "Gauge House", "Where the tide is read", List.of(), Map.of("history", history.toString()), List.of(), changes);
        BibleEntry line = new BibleEntry("line", EntryKind.PLOT, "The letters", "", List.of(), Map.of("answer", plan.toString()), List.of(), List.of());
        entries.put("gauge", gauge);
        entries.put("line", line);
        book = new Book(new Project("Slack Water", "A. Writer", "en", "", 0, ""), Optional.empty(), Optional.of(new OneSentence(plan.toString())), Optional.empty(),
                people, Optional.empty(), Map.of(), Optional.empty(), Map.of(), Optional.of(SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "One", "")), scenes)),
                made, texts, noted).withLore(new Lore(entries, facts, Map.of()));
    }

    static String name(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + " Corrow";
    }
}

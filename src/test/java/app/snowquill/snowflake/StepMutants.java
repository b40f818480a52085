package app.snowquill.snowflake;

import static app.snowquill.snowflake.Mutants.Breaks.SENSE;
import static app.snowquill.snowflake.Mutants.Breaks.STRUCTURE;

import app.snowquill.snowflake.Mutants.Mutant;
import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.Sentences;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The mutants of steps 0 to 8 of one good book. */
final class StepMutants {
    private StepMutants() {
    }

    static List<Mutant> of(String genre, Book book, int step) {
        Mutants mutants = new Mutants(genre, book, step);
        switch (step) {
            case 0 -> firstThings(mutants);
            case 1 -> oneSentence(mutants, book);
            case 2 -> oneParagraph(mutants);
            case 3 -> characters(mutants, book);
            case 4 -> onePage(mutants);
            case 5 -> synopses(mutants, book);
            case 6 -> fourPages(mutants);
            case 7 -> bibles(mutants, book);
            default -> scenes(mutants, book);
        }
        return mutants.all();
    }

    private static void firstThings(Mutants m) {
        List.of("category", "story_kind", "pov", "tense").forEach(field -> m.blank("0", "/" + field, "step-0.complete"));
        m.text("0", "/story_kind", "three sentences", "step-0.story-kind", STRUCTURE, text -> text + " It rains. It goes on raining.");
        m.cutEnd("0", "/story_kind", "step-0.story-kind", SENSE);
        m.text("0", "/pov", "nobody's", "step-0.pov", SENSE, text -> "whatever fits");
        m.text("0", "/tense", "no tense", "step-0.tense", SENSE, text -> "tense and gripping");
        for (int words : new int[] {-1, 0, 999, 500_001}) {
            m.change("0", words + " words", "step-0.target-words", STRUCTURE, node -> node.set("target_words", IntNode.valueOf(words)));
        }
        m.change("0", "no delights", "step-0.delights", STRUCTURE, node -> ((ArrayNode) node.get("audience_delight")).removeAll());
        m.change("0", "one delight", "step-0.delights", STRUCTURE, node -> keepFirst((ArrayNode) node.get("audience_delight")));
        m.change("0", "one delight twice", "step-0.delights", STRUCTURE, node -> {
            ArrayNode delights = (ArrayNode) node.get("audience_delight");
            keepFirst(delights);
            delights.add(delights.get(0).asText().toUpperCase(Locale.ROOT));
        });
        for (int i = 0; i < 3; i++) {
            m.blank("0", "/audience_delight/" + i, "step-0.delights");
            m.text("0", "/audience_delight/" + i, "vague", "step-0.delight-concrete", SENSE, text -> "great characters and a good plot");
            m.text("0", "/audience_delight/" + i, "one word", "step-0.delight-concrete", SENSE, text -> "Lighthouses");
        }
        m.copy("0", "/audience_delight/0", "/audience_delight/1", "step-0.delight-again", SENSE);
    }

    private static void keepFirst(ArrayNode list) {
        while (list.size() > 1) {
            list.remove(1);
        }
    }

    private static void oneSentence(Mutants m, Book book) {
        m.blank("1", "/sentence", "step-1.complete");
        m.addSentence("1", "/sentence", "step-1.one-sentence");
        m.cutEnd("1", "/sentence", "step-1.one-sentence", STRUCTURE);
        m.text("1", "/sentence", "question first", "step-1.one-sentence", STRUCTURE, text -> "Who can stop the sea? " + text);
        m.text("1", "/sentence", "no end", "step-1.one-sentence", STRUCTURE, text -> text.replace('.', ','));
        for (int more = 12; more < 20; more += 2) {
            int words = more;
            m.text("1", "/sentence", words + " words more", "step-1.length", STRUCTURE, text -> "Once upon " + "a very".repeat(1)
                    + " very".repeat(words) + " cold day " + text);
        }
        m.text("1", "/sentence", "a second thought", "step-1.one-sentence", STRUCTURE, text -> text + " Or can she?");
        m.text("1", "/sentence", "a cry", "step-1.one-sentence", STRUCTURE, text -> "No! " + text);
        m.text("1", "/sentence", "breaks off at a comma", "step-1.one-sentence", STRUCTURE, text -> text.replace('.', ',') + " and then");
        m.text("1", "/sentence", "told twice", "step-1.one-sentence", STRUCTURE, text -> text + " " + text);
        m.text("1", "/sentence", "a little long", "step-1.length", SENSE, text -> "In a cold and windy autumn " + text);
        book.characters().values().forEach(who -> Cast.parts(who).forEach(part -> {
            m.text("1", "/sentence", "names " + part, "step-1.no-name", SENSE, text -> part + " knows: " + text);
            m.text("1", "/sentence", "names at the end " + part, "step-1.no-name", SENSE, text -> text.replace(".", " with " + part + "."));
        }));
    }

    private static void oneParagraph(Mutants m) {
        List<String> five = List.of("/setup", "/disaster_1/sentence", "/disaster_2/sentence", "/disaster_3/sentence", "/ending");
        for (String path : five) {
            m.blank("2", path, "step-2.complete");
            m.addSentence("2", path, "step-2.one-sentence");
            m.cutEnd("2", path, "step-2.one-sentence", STRUCTURE);
        }
        for (int later = 1; later < 5; later++) {
            m.copy("2", five.get(later - 1), five.get(later), "step-2.distinct", STRUCTURE);
            int from = later - 1;
            m.change("2", "near " + five.get(later), "step-2.distinct", SENSE, node -> Mutants.set(node, five.get(from + 1),
                    "And so " + node.at(five.get(from)).asText()));
        }
        for (int i = 1; i <= 3; i++) {
            m.blank("2", "/disaster_" + i + "/forces", "step-2.forces");
            m.copy("2", "/disaster_" + i + "/sentence", "/disaster_" + i + "/forces", "step-2.forces", SENSE);
            m.text("2", "/disaster_" + i + "/forces", "hedged", List.of("step-2.commits", "step-2.changes", "step-2.end-game").get(i - 1),
                    SENSE, text -> "perhaps it might rain");
        }
        m.copy("2", "/disaster_1/forces", "/disaster_2/forces", "step-2.forces", SENSE);
        m.blank("2", "/moral/succeed_when", "step-2.moral");
        m.blank("2", "/moral/fail_when", "step-2.moral");
        m.copy("2", "/moral/succeed_when", "/moral/fail_when", "step-2.moral", STRUCTURE);
    }

    private static void characters(Mutants m, Book book) {
        List<String> ids = List.copyOf(book.characters().keySet());
        for (String id : ids) {
            for (String field : List.of("name", "storyline", "motivation", "goal", "conflict", "paragraph", "ambition")) {
                m.blank("3/" + id, "/" + field, "step-3.complete");
            }
            m.copy("3/" + id, "/motivation", "/goal", "step-3.goal", STRUCTURE);
            m.text("3/" + id, "/goal", "as abstract as justice", "step-3.goal-concrete", SENSE, text -> "to find inner peace and justice");
            m.change("3/" + id, "goal reworded", "step-3.goal", SENSE, node -> Mutants.set(node, "/goal",
                    "above all " + node.get("motivation").asText().toLowerCase(Locale.ROOT) + " someday"));
            m.change("3/" + id, "no epiphany", "step-3.epiphany", STRUCTURE, node -> node.put("epiphany", "").put("epiphany_absent_reason", ""));
            m.change("3/" + id, "no values", "step-3.values", STRUCTURE, node -> ((ArrayNode) node.get("values")).removeAll());
            m.change("3/" + id, "one value", "step-3.values", STRUCTURE, node -> keepFirst((ArrayNode) node.get("values")));
            m.blank("3/" + id, "/values/0", "step-3.values");
            m.cutEnd("3/" + id, "/paragraph", "step-3.cut-off", SENSE);
        }
        String other = book.characters().get(ids.get(0)).name();
        m.text("3/" + ids.get(1), "/name", "taken", "step-3.unique-name", STRUCTURE, text -> other);
        m.text("3/" + ids.get(1), "/name", "taken, in capitals", "step-3.unique-name", STRUCTURE, text -> other.toUpperCase(Locale.ROOT));
        m.text("3/" + ids.get(1), "/name", "taken, with accents", "step-3.unique-name", STRUCTURE, text -> other.replace('a', 'á').replace('e', 'è'));
        m.text("3/" + ids.get(0), "/role", "no hero", "step-3.cast", STRUCTURE, text -> "ally");
        m.text("3/" + ids.get(1), "/role", "no opponent", "step-3.cast", STRUCTURE, text -> "foil");
    }

    private static void onePage(Mutants m) {
        for (int i = 0; i < 5; i++) {
            String text = "/paragraphs/" + i + "/text";
            String line = "/paragraphs/" + i + "/disaster_line";
            m.blank("4", text, "step-4.complete");
            m.text("4", text, "too short", "step-4.length", STRUCTURE, it -> Sentences.last(it));
            m.text("4", text, "too long", "step-4.length", STRUCTURE, it -> "It rained and it rained. ".repeat(40) + it);
            m.cutEnd("4", text, "step-4.cut-off", STRUCTURE);
            m.remove("4", "/paragraphs", i, "step-4.five", STRUCTURE);
            m.text("4", text, "says it twice", "step-4.repeats", SENSE, it -> Sentences.first(it) + " " + it);
            m.exchange("4", "/paragraphs/" + i, "/paragraphs/" + (i + 2) % 5, "step-4.maps", SENSE);
            if (i < 4) {
                m.blank("4", line, "step-4.disaster");
                m.text("4", line, "half a line", "step-4.disaster", STRUCTURE, it -> it.substring(it.indexOf(' ') + 1));
                m.text("4", line, "another line", "step-4.disaster", STRUCTURE, it -> "Everything goes well.");
                m.text("4", text, "goes on after its disaster", "step-4.disaster", STRUCTURE, it -> it + " Then they all had tea.");
                m.copy("4", text, "/paragraphs/" + (i + 1) + "/text", "step-4.distinct", STRUCTURE);
            } else {
                m.text("4", line, "a disaster in the end", "step-4.disaster", SENSE, it -> "It ends badly.");
            }
        }
    }

    private static void synopses(Mutants m, Book book) {
        List<String> ids = List.copyOf(book.synopses().keySet());
        for (String id : ids) {
            String tree = "5/" + id;
            m.blank(tree, "/synopsis", "step-5.complete");
            m.cutEnd(tree, "/synopsis", "step-5.cut-off", STRUCTURE);
            m.text(tree, "/synopsis", "one sentence", "step-5.length", SENSE, Sentences::first);
            m.text(tree, "/synopsis", "four times", "step-5.length", SENSE, text -> (text + " ").repeat(8));
            m.text(tree, "/synopsis", "says it twice", "step-5.repeats", SENSE, text -> text + " " + Sentences.last(text)
                    + " And it was so, for all the days that were to come. And it was so, for all the days that were to come.");
            m.text(tree, "/synopsis", "a stranger", "step-5.new-name", SENSE, text -> text + " Then came old Barnaby with the dog.");
            m.text(tree, "/synopsis", "a new town", "step-5.new-name", SENSE, text -> text + " They moved to Quillhampton.");
            m.text(tree, "/synopsis", "nobody", "step-5.person", SENSE, text -> "There is a storm, and it passes.");
            m.text(tree, "/character", "unknown", "step-5.character", STRUCTURE, text -> "nobody");
        }
    }

    private static void fourPages(Mutants m) {
        for (int i = 0; i < 5; i++) {
            String text = "/sections/" + i + "/text";
            m.blank("6", text, "step-6.complete");
            m.cutEnd("6", text, "step-6.cut-off", STRUCTURE);
            m.remove("6", "/sections", i, "step-6.five", STRUCTURE);
            m.text("6", text, "far too long", "step-6.length", STRUCTURE, it -> it + " The rain went on and on and on and on.".repeat(200));
            m.text("6", text, "one sentence", "step-6.section", SENSE, Sentences::first);
            m.text("6", text, "says it twice", "step-6.repeats", SENSE, it -> it + " It was a cold and windy day in that town."
                    + " It was a cold and windy day in that town.");
            m.text("6", text, "of something else", "step-6.maps", SENSE, it -> "Pigs ate pears under oaks. ".repeat(40).strip());
            m.text("6", text, "without names", "step-6.names", SENSE, it -> it.replaceAll("\\p{Lu}[\\p{L}’'-]+", "Somebody"));
            m.exchange("6", "/sections/" + i, "/sections/" + (i + 1) % 5, "step-6.maps", SENSE);
            m.copy("6", text, "/sections/" + (i + 1) % 5 + "/text", "step-6.distinct", STRUCTURE);
        }
        m.change("6", "too short", "step-6.length", STRUCTURE, node -> node.get("sections").forEach(section ->
                ((ObjectNode) section).put("text", Sentences.first(section.get("text").asText()))));
    }

    private static void bibles(Mutants m, Book book) {
        for (String id : book.bibles().keySet()) {
            String tree = "7/" + id;
            List.of("physical", "history", "change").forEach(field -> m.blank(tree, "/" + field, "step-7.complete"));
            m.blank(tree, "/birth_date", "step-7.birth-date");
            m.text(tree, "/birth_date", "no date", "step-7.birth-date", STRUCTURE, text -> "in the spring of " + text.substring(0, 4));
            m.text(tree, "/birth_date", "unborn", "step-7.age", STRUCTURE, text -> "2890-01-01");
            m.text(tree, "/birth_date", "too old", "step-7.age", STRUCTURE, text -> "0990-01-01");
            m.text(tree, "/physical", "another age", "step-7.age-said", SENSE, text -> "He is 97 years old. " + text);
            m.text(tree, "/physical", "another age in words", "step-7.age-said", SENSE, text -> "Ninety-eight. " + text);
            m.change(tree, "two notes", "step-7.voice", STRUCTURE, node -> {
                ArrayNode notes = (ArrayNode) node.get("voice_notes");
                keepFirst(notes);
                notes.add("Speaks low");
            });
            m.change(tree, "a note thrice", "step-7.voice", STRUCTURE, node -> {
                ArrayNode notes = (ArrayNode) node.get("voice_notes");
                keepFirst(notes);
                notes.add(notes.get(0)).add(notes.get(0));
            });
            m.change(tree, "knows nothing", "step-7.knowledge", SENSE, node -> ((ArrayNode) node.get("initial_knowledge")).removeAll());
            m.text(tree, "/relationships/0/character", "unknown", "step-7.relationship", STRUCTURE, text -> "nobody");
            m.text(tree, "/relationships/0/character", "self", "step-7.relationship", STRUCTURE, text -> id);
            m.blank(tree, "/relationships/0/nature", "step-7.relationship");
            m.remove(tree, "/relationships", 0, "step-7.reciprocal", STRUCTURE);
            m.text(tree, "/character", "of nobody", "step-7.character", STRUCTURE, text -> "nobody");
        }
    }

    private static void scenes(Mutants m, Book book) {
        List<Scene> scenes = book.outline().scenes();
        for (int i = 0; i < scenes.size(); i++) {
            String at = "/scenes/" + i;
            for (String field : List.of("title", "summary", "place", "time", "strand")) {
                m.blank("8", at + "/" + field, "step-8.complete");
            }
            m.blank("8", at + "/conflict", "step-8.conflict");
            m.text("8", at + "/conflict", "none", "step-8.conflict", SENSE, text -> "None.");
            m.copy("8", at + "/summary", at + "/conflict", "step-8.conflict", SENSE);
            m.blank("8", at + "/id", "step-8.unique-id");
            m.text("8", at + "/pov", "unknown", "step-8.pov", STRUCTURE, text -> "nobody");
            m.text("8", at + "/chapter", "unknown", "step-8.chapter", STRUCTURE, text -> "c99");
            m.text("8", at + "/time", "some day", "step-8.time-known", SENSE, text -> "some day soon");
            for (int words : new int[] {0, 499, 3_001, Integer.MAX_VALUE}) {
                m.change("8", at + " of " + words + " words", "step-8.scene-words", STRUCTURE, node ->
                        ((ObjectNode) node.at(at)).put("target_words", words));
            }
            if (i > 0) {
                m.copy("8", "/scenes/" + (i - 1) + "/id", at + "/id", "step-8.unique-id", STRUCTURE);
                m.copy("8", "/scenes/" + (i - 1) + "/summary", at + "/summary", "step-8.summary-again", SENSE);
            }
            int place = i;
            boolean hasEarlier = scenes.subList(0, i).stream().anyMatch(one -> one.strand().equals(scenes.get(place).strand()));
            if (hasEarlier) {
                m.text("8", at + "/time", "before its strand", "step-8.time", STRUCTURE, text -> "0800-01-01T00:00");
                m.change("8", at + " a flashback that looks ahead", "step-8.flashback", SENSE, node ->
                        ((ObjectNode) node.at(at)).set("flashback", BooleanNode.TRUE));
            }
            if (scenes.get(i).anchor() != Anchor.NONE) {
                m.text("8", at + "/anchor", "gone", "step-8.anchor", STRUCTURE, text -> "none");
                m.change("8", "its disaster in the first scene", "step-8.anchor-place", STRUCTURE, node -> {
                    String anchor = node.at(at + "/anchor").asText();
                    Mutants.set(node, at + "/anchor", "none");
                    Mutants.set(node, "/scenes/" + (anchor.endsWith("1") ? scenes.size() - 1 : 0) + "/anchor", anchor);
                });
            } else {
                m.text("8", at + "/anchor", "a second time", "step-8.anchor-order", STRUCTURE, text -> "disaster_2");
            }
        }
        m.change("8", "half of the scenes", "step-8.total", STRUCTURE, node -> {
            ArrayNode list = (ArrayNode) node.get("scenes");
            for (int i = list.size() / 2; i > 0; i--) {
                list.remove(0);
            }
        });
        m.change("8", "no scenes", "step-8.scenes", STRUCTURE, node -> ((ArrayNode) node.get("scenes")).removeAll());
        m.text("8", "/chapters/0/part", "unknown", "step-8.part", STRUCTURE, text -> "p99");
        m.copy("8", "/chapters/0/id", "/chapters/1/id", "step-8.chapter", STRUCTURE);
    }
}

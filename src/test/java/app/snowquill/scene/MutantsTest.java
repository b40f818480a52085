package app.snowquill.scene;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Sample;
import app.snowquill.story.Book;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Sound cards and drafts pass; each of them spoilt in one way is caught, under the rule that it breaks. */
class MutantsTest {
    private final StoryJson json = new StoryJson();

    @Test
    void soundCardsAndDraftsAreNotRefused() {
        List<String> refused = new ArrayList<>();
        int cards = 0;
        List<Book> books = new ArrayList<>(GoodCards.GENRES.stream().map(GoodCards::book).toList());
        books.add(Sample.book());
        for (Book book : books) {
            for (SceneCard card : book.cards().values()) {
                cards++;
                CardRules.check(card, book).stream().filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .forEach(finding -> refused.add(card.scene() + " " + finding.rule() + " " + finding.message()));
                assertThat(Triage.of(card, book).verdict()).as(card.scene()).isEqualTo(Triage.Verdict.YES);
            }
            for (String scene : book.prose().keySet()) {
                assertThat(DraftChecks.check(scene, book)).as(scene).isEmpty();
                assertThat(DraftQuality.of(scene, book).orElseThrow().mean()).as(scene).isGreaterThan(0.7);
            }
        }
        assertThat(cards).isGreaterThanOrEqualTo(54);
        assertThat(refused).as("of " + cards).isEmpty();
    }

    @Test
    void everyMutantOfAProactiveCardIsCaught() {
        Map<String, Consumer<ObjectNode>> mutants = common();
        for (String flag : List.of("fits_time", "possible", "difficult", "fits_pov", "concrete")) {
            mutants.put("card.goal no " + flag, card -> at(card, "goal").put(flag, ""));
            mutants.put("card.goal yes " + flag, card -> at(card, "goal").put(flag, "yes"));
        }
        mutants.put("card.goal no text", card -> at(card, "goal").put("text", " "));
        mutants.put("card.goal none", card -> card.putNull("goal"));
        mutants.put("card.escalation none", card -> card.putArray("obstacles"));
        mutants.put("card.escalation level", card -> row(card, "obstacles", 1).put("severity", row(card, "obstacles", 0).get("severity").asInt()));
        mutants.put("card.escalation falling", card -> row(card, "obstacles", 2).put("severity", row(card, "obstacles", 1).get("severity").asInt() - 1));
        mutants.put("card.escalation no try", card -> row(card, "obstacles", 0).put("try", ""));
        mutants.put("card.escalation no obstacle", card -> row(card, "obstacles", 1).put("obstacle", ""));
        mutants.put("card.escalation six", card -> row(card, "obstacles", 2).put("severity", 6));
        mutants.put("card.escalation zero", card -> row(card, "obstacles", 0).put("severity", 0));
        mutants.put("card.outcome no reason", card -> at(card, "outcome").put("rationale", ""));
        mutants.put("card.outcome none", card -> card.putNull("outcome"));
        mutants.put("card.purity decision", card -> card.put("decision", "She goes home"));
        mutants.put("card.purity reaction", card -> card.put("reaction", "She weeps"));
        mutants.put("card.purity stub", card -> card.put("next_goal_stub", "Go home"));
        mutants.put("card.purity options", card -> card.withArray("options").addObject().put("option", "Stay").put("why_bad", "It rains"));
        mutants.put("card.link decision", card -> link(card, "decision"));
        caught(SceneType.PROACTIVE, mutants);
    }

    @Test
    void everyMutantOfAReactiveCardIsCaught() {
        Map<String, Consumer<ObjectNode>> mutants = common();
        for (String rest : List.of("full", "summarised", "skip")) {
            String rule = rest.equals("full") ? "card.triad" : "card.compression";
            mutants.put(rule + " no reaction " + rest, card -> card.put("compression", rest).put("reaction", ""));
            mutants.put(rule + " no decision " + rest, card -> card.put("compression", rest).put("decision", ""));
            mutants.put(rule + " no options " + rest, card -> card.put("compression", rest).putArray("options"));
            mutants.put(rule + " one option " + rest, card -> {
                ArrayNode options = (ArrayNode) card.put("compression", rest).get("options");
                while (options.size() > 1) {
                    options.remove(1);
                }
            });
        }
        mutants.put("card.triad nothing bad", card -> row(card, "options", 0).put("why_bad", ""));
        mutants.put("card.triad nothing bad either", card -> row(card, "options", 1).put("why_bad", " "));
        mutants.put("card.triad harmless", card -> row(card, "options", 0).put("why_bad", "Nothing at all"));
        mutants.put("card.triad harmless too", card -> row(card, "options", 1).put("why_bad", "No risk"));
        mutants.put("card.decision another", card -> card.put("decision", "Marry a juggler in Constantinople"));
        mutants.put("card.decision no goal", card -> card.put("next_goal_stub", ""));
        mutants.put("card.purity goal", card -> card.putObject("goal").put("text", "Win the race"));
        mutants.put("card.purity obstacle", card -> card.withArray("obstacles").addObject().put("try", "Runs").put("obstacle", "A wall").put("severity", 2));
        mutants.put("card.purity outcome", card -> card.putObject("outcome").put("kind", "setback").put("rationale", "The wall holds"));
        mutants.put("card.link setback", card -> link(card, "setback"));
        mutants.put("card.link victory", card -> link(card, "victory"));
        mutants.put("card.link mixed", card -> link(card, "mixed"));
        caught(SceneType.REACTIVE, mutants);
    }

    @Test
    void everyMutantOfADraftIsCaught() {
        Map<String, UnaryOperator<String>> mutants = new LinkedHashMap<>();
        for (String meta : List.of("Here is the scene:", "Sure, I can write that.", "Certainly! The scene follows.", "As an AI I can't smell.",
                "Here's a draft of the scene.")) {
            mutants.put("step-10.meta first " + meta, text -> meta + "\n\n" + text);
            mutants.put("step-10.meta last " + meta, text -> text + "\n\n" + meta);
        }
        for (String heading : List.of("# Chapter One", "## Scene", "```", "```markdown", "[End of scene]", "Scene 4", "End of scene")) {
            mutants.put("step-10.meta " + heading, text -> heading + "\n\n" + text);
            mutants.put("step-10.meta after " + heading, text -> text + "\n\n" + heading);
        }
        mutants.put("step-10.cut-off word", text -> text.substring(0, text.lastIndexOf(' ')));
        mutants.put("step-10.cut-off comma", text -> text.strip().replaceAll("[.!?…”’\"*—]+$", ","));
        mutants.put("step-10.cut-off and", text -> text + " And then she");
        mutants.put("step-10.length half", text -> text.substring(0, text.indexOf(". ", text.length() / 2) + 1));
        mutants.put("step-10.length double", text -> text + "\n\n" + text);
        mutants.put("step-10.length third more", text -> text + "\n\n" + text.substring(0, text.indexOf(". ", text.length() / 3) + 1));
        mutants.put("step-10.tense", MutantsTest::inPresent);
        mutants.put("step-10.people", text -> text.replaceAll("Ines|Corrow|Marit|Oake|Tobit|Lasker", "Somebody"));
        mutants.put("step-10.pov", text -> text.replaceAll("\\b[Ss]he\\b|\\b[Hh]e\\b", "I"));
        mutants.put("step-10.ledger", text -> text);
        Book book = Sample.book();
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (String scene : List.of("s01", "s02", "s03", "s05")) {
            for (Map.Entry<String, UnaryOperator<String>> mutant : mutants.entrySet()) {
                Book spoilt = with(book, scene, mutant.getValue().apply(book.prose().get(scene)), mutant.getKey().equals("step-10.ledger"));
                String rule = mutant.getKey().split(" ")[0];
                all++;
                if (DraftChecks.check(scene, spoilt).stream().noneMatch(finding -> finding.rule().equals(rule))) {
                    missed.add(scene + " " + mutant.getKey());
                }
            }
        }
        assertThat(mutants.size()).isGreaterThanOrEqualTo(30);
        assertThat(missed.size()).as("%s of %d", missed, all).isLessThanOrEqualTo(all * 2 / 100);
    }

    private static Map<String, Consumer<ObjectNode>> common() {
        Map<String, Consumer<ObjectNode>> mutants = new LinkedHashMap<>();
        mutants.put("card.crucible blank", card -> card.put("crucible", ""));
        mutants.put("card.crucible three", card -> card.put("crucible", "One is here. Two is here. Three is here."));
        mutants.put("card.crucible past", card -> card.put("crucible", "Years ago the house had burnt."));
        mutants.put("card.crucible always", card -> card.put("crucible", "She had always been afraid of the river."));
        mutants.put("card.exposition no reason", card -> row(card, "exposition", 0).put("why_now", ""));
        mutants.put("card.exposition no fact", card -> row(card, "exposition", 0).put("fact", ""));
        mutants.put("card.exposition too much", card -> row(card, "exposition", 0).put("fact", "and so it was ".repeat(60)));
        mutants.put("card.exposition short scene", card -> card.put("target_words", 10));
        mutants.put("card.cast nobody", card -> card.put("pov", "nobody"));
        mutants.put("card.cast no pov", card -> card.put("pov", ""));
        mutants.put("card.cast no place", card -> card.put("place", ""));
        mutants.put("card.cast no time", card -> card.put("time", ""));
        mutants.put("card.cast other place", card -> card.put("place", "Zanzibar"));
        mutants.put("card.polarity same", card -> at(card, "polarity").put("end", at(card, "polarity").get("start").asText().toUpperCase() + "."));
        mutants.put("card.polarity no start", card -> at(card, "polarity").put("start", ""));
        mutants.put("card.polarity no end", card -> at(card, "polarity").put("end", ""));
        mutants.put("card.stakes none", card -> card.put("stakes", ""));
        mutants.put("card.link gone", card -> card.putObject("link_out").put("kind", "chapter_break").put("scene", "gone"));
        mutants.put("card.link itself", card -> card.putObject("link_out").put("kind", "chapter_break").put("scene", card.get("scene").asText()));
        mutants.put("card.link nowhere", card -> card.putObject("link_in").put("kind", "chapter_break").put("scene", ""));
        return mutants;
    }

    private void caught(SceneType type, Map<String, Consumer<ObjectNode>> mutants) {
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (String genre : GoodCards.GENRES) {
            Book book = GoodCards.book(genre);
            for (SceneCard card : book.cards().values()) {
                if (card.type() != type) {
                    continue;
                }
                for (Map.Entry<String, Consumer<ObjectNode>> mutant : mutants.entrySet()) {
                    ObjectNode node = (ObjectNode) json.tree((Object) card);
                    mutant.getValue().accept(node);
                    List<Finding> found = CardRules.check(json.read(node, SceneCard.class), book);
                    all++;
                    if (found.stream().noneMatch(finding -> finding.rule().equals(mutant.getKey().split(" ")[0]))) {
                        missed.add(genre + " " + card.scene() + " " + mutant.getKey());
                    }
                }
            }
        }
        assertThat(mutants.size()).isGreaterThanOrEqualTo(30);
        assertThat(missed.size()).as("%s of %d", missed, all).isLessThanOrEqualTo(all * 2 / 100);
    }

    private static ObjectNode at(ObjectNode card, String field) {
        return (ObjectNode) card.get(field);
    }

    private static ObjectNode row(ObjectNode card, String field, int place) {
        return (ObjectNode) card.get(field).get(place);
    }

    /** A link of the wrong kind to the scene that the card leads to; the last card links to itself, which is wrong too. */
    private static void link(ObjectNode card, String kind) {
        String scene = at(card, "link_out").get("scene").asText();
        card.putObject("link_out").put("kind", kind).put("scene", scene.isEmpty() ? card.get("scene").asText() : scene);
    }

    private static String inPresent(String text) {
        return text.replaceAll("\\bwas\\b|\\bwere\\b", "is").replaceAll("\\bhad\\b", "has").replaceAll("\\bsaid\\b", "says")
                .replaceAll("\\b(\\p{Ll}{3,})ed\\b", "$1s").replaceAll("\\bstood\\b", "stands").replaceAll("\\bcame\\b", "comes")
                .replaceAll("\\bwent\\b", "goes").replaceAll("\\btook\\b", "takes");
    }

    private static Book with(Book book, String scene, String text, boolean falseNote) {
        Map<String, String> prose = new LinkedHashMap<>(book.prose());
        prose.put(scene, text);
        Map<String, DraftNotes> notes = new LinkedHashMap<>(book.notes());
        if (falseNote) {
            notes.put(scene, new DraftNotes(scene, List.of("Napoleon crossed Antarctica riding giraffes."), List.of(), 0));
        }
        return new Book(book.project(), book.firstThings(), book.oneSentence(), book.oneParagraph(), book.characters(), book.onePage(),
                book.synopses(), book.fourPages(), book.bibles(), book.sceneList(), book.cards(), prose, notes);
    }
}

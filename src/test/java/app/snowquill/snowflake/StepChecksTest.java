package app.snowquill.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.FirstThings;
import app.snowquill.story.FourPages;
import app.snowquill.story.OnePage;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.SceneList;
import app.snowquill.story.Synopsis;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each check finds its mutant of a sound book, and leaves the sound book alone. */
class StepChecksTest {
    private final Book book = Sample.book();
    private final StoryJson json = new StoryJson();

    @Test
    void theSampleNovelHasNoErrors() {
        assertThat(StepChecks.all(book)).filteredOn(finding -> finding.severity() == Finding.Severity.ERROR).isEmpty();
    }

    @Test
    void firstThingsNeedTwoDelightsAndASoundLength() {
        assertThat(rules(step0(first -> ((ArrayNode) first.get("audience_delight")).removeAll().add("Tides")), "0"))
                .contains("step-0.delights");
        assertThat(rules(step0(first -> first.put("target_words", 500)), "0")).contains("step-0.target-words");
        assertThat(rules(step0(first -> first.put("tense", "")), "0")).contains("step-0.complete");
        assertThat(rules(step0(first -> first.put("story_kind", "One. Two. Three.")), "0")).contains("step-0.story-kind");
    }

    @Test
    void theSentenceIsOneShortAndNameless() {
        assertThat(rules(sentence("A clerk lies. A town drowns."), "1")).contains("step-1.one-sentence");
        assertThat(rules(sentence("A clerk " + "very ".repeat(25) + "tired lies."), "1")).contains("step-1.length");
        assertThat(rules(sentence("Ines must prove the sea is higher than the wall."), "1")).contains("step-1.no-name");
        assertThat(rules(sentence("A clerk must prove the sea"), "1")).contains("step-1.one-sentence");
    }

    @Test
    void theParagraphHasFiveSentencesAndThreeDisasters() {
        assertThat(rules(step2(two -> two.put("setup", "One. Two.")), "2")).contains("step-2.one-sentence");
        assertThat(rules(step2(two -> ((ObjectNode) two.get("disaster_3")).put("forces", "")), "2")).contains("step-2.forces");
        assertThat(rules(step2(two -> two.set("disaster_2", two.get("disaster_1").deepCopy())), "2")).contains("step-2.distinct");
        assertThat(rules(step2(two -> two.put("ending", "")), "2")).contains("step-2.complete");
    }

    @Test
    void theCastHasAHeroAnOpponentAndNamesOfTheirOwn() {
        assertThat(character("marit", who -> who.put("name", "Ines Corrow"))).contains("step-3.unique-name");
        assertThat(character("ines", who -> who.put("goal", who.get("motivation").asText()))).contains("step-3.goal");
        assertThat(character("ines", who -> who.put("epiphany", ""))).contains("step-3.epiphany");
        assertThat(character("ines", who -> who.put("role", "ally"))).contains("step-3.cast");
    }

    @Test
    void pagesKeepTheirLengthAndTheirDisasters() {
        assertThat(rules(step4(page -> paragraph(page, 1).put("text", "Too short.").put("disaster_line", "Too short.")), "4"))
                .contains("step-4.length");
        assertThat(rules(step4(page -> paragraph(page, 2).put("disaster_line", "")), "4")).contains("step-4.disaster");
        assertThat(rules(step4(page -> ((ArrayNode) page.get("paragraphs")).remove(4)), "4")).contains("step-4.five");
        FourPages short6 = new FourPages(book.fourPages().orElseThrow().sections().stream()
                .map(section -> new FourPages.Section(section.text().substring(0, 300))).toList());
        assertThat(rules(new Change().with(short6).book(), "6")).contains("step-6.length");
    }

    @Test
    void biblesAgreeWithTheStoryAndWithEachOther() {
        assertThat(bible(it -> it.put("birth_date", "1930-01-01"))).contains("step-7.age");
        assertThat(bible(it -> it.put("birth_date", "in spring"))).contains("step-7.birth-date");
        assertThat(bible(it -> ((ArrayNode) it.get("voice_notes")).removeAll())).contains("step-7.voice");
        assertThat(bible(it -> ((ObjectNode) it.get("relationships").get(0)).put("character", "nobody")))
                .contains("step-7.relationship");
        Map<String, CharacterBible> lonely = new LinkedHashMap<>(book.bibles());
        CharacterBible marit = lonely.get("marit");
        lonely.put("marit", new CharacterBible("marit", marit.birthDate(), marit.physical(), marit.history(),
                marit.voiceNotes(), List.of(), marit.initialKnowledge(), marit.change()));
        Book changed = new Change().bibles(lonely).book();
        assertThat(StepChecks.all(changed)).extracting(Finding::rule).contains("step-7.reciprocal");
    }

    @Test
    void aSynopsisUsesOnlyPeopleWhoAreThere() {
        Map<String, Synopsis> synopses = new LinkedHashMap<>(book.synopses());
        synopses.put("ines", new Synopsis("ines", book.synopses().get("ines").synopsis() + " Then she met Barnaby again."));
        assertThat(StepChecks.of(new DocumentKey(DocumentKind.SYNOPSIS, "ines"), new Change().synopses(synopses).book()))
                .extracting(Finding::rule).contains("step-5.new-name");
    }

    @Test
    void theSceneListAddsUpAndRunsForward() {
        assertThat(sceneList(scene -> scene.put("pov", "nobody"))).contains("step-8.pov");
        assertThat(sceneList(scene -> scene.put("conflict", ""))).contains("step-8.conflict");
        assertThat(sceneList(scene -> scene.put("target_words", 400))).contains("step-8.scene-words");
        assertThat(sceneList(scene -> scene.put("time", "1999-01-01T10:00"))).contains("step-8.time");
        assertThat(sceneList(scene -> scene.put("id", "s02"))).contains("step-8.unique-id");
        assertThat(sceneList(scene -> scene.put("chapter", "none"))).contains("step-8.chapter");
        assertThat(sceneList(scene -> scene.put("anchor", "disaster_3"))).contains("step-8.anchor-place", "step-8.anchor-order");
    }

    private Book step0(Consumer<ObjectNode> change) {
        return new Change().with(json.read(changed(book.firstThings().orElseThrow(), change), FirstThings.class)).book();
    }

    private Book sentence(String text) {
        return new Change().with(new OneSentence(text)).book();
    }

    private Book step2(Consumer<ObjectNode> change) {
        return new Change().with(json.read(changed(book.oneParagraph().orElseThrow(), change), OneParagraph.class)).book();
    }

    private Book step4(Consumer<ObjectNode> change) {
        return new Change().with(json.read(changed(book.onePage().orElseThrow(), change), OnePage.class)).book();
    }

    private static ObjectNode paragraph(ObjectNode page, int place) {
        return (ObjectNode) page.get("paragraphs").get(place);
    }

    private List<String> character(String id, Consumer<ObjectNode> change) {
        Map<String, Character> cast = new LinkedHashMap<>(book.characters());
        cast.put(id, json.read(changed(cast.get(id), change), Character.class));
        return StepChecks.all(new Change().characters(cast).book()).stream().map(Finding::rule).toList();
    }

    private List<String> bible(Consumer<ObjectNode> change) {
        Map<String, CharacterBible> bibles = new LinkedHashMap<>(book.bibles());
        bibles.put("ines", json.read(changed(bibles.get("ines"), change), CharacterBible.class));
        return StepChecks.all(new Change().bibles(bibles).book()).stream().map(Finding::rule).toList();
    }

    private List<String> sceneList(Consumer<ObjectNode> firstScene) {
        ObjectNode list = (ObjectNode) json.tree((Object) book.sceneList().orElseThrow());
        firstScene.accept((ObjectNode) list.get("scenes").get(0));
        return rules(new Change().with(json.read(list, SceneList.class)).book(), "8");
    }

    private ObjectNode changed(Object record, Consumer<ObjectNode> change) {
        ObjectNode node = (ObjectNode) json.tree(record);
        change.accept(node);
        return node;
    }

    private List<String> rules(Book changed, String step) {
        return StepChecks.of(new DocumentKey(DocumentKind.STEP, step), changed).stream().map(Finding::rule).toList();
    }

    /** The sample with some of its records exchanged. */
    private final class Change {
        private Object single;
        private Map<String, Character> characters = book.characters();
        private Map<String, Synopsis> synopses = book.synopses();
        private Map<String, CharacterBible> bibles = book.bibles();

        Change with(Object record) {
            single = record;
            return this;
        }

        Change characters(Map<String, Character> others) {
            characters = others;
            return this;
        }

        Change synopses(Map<String, Synopsis> others) {
            synopses = others;
            return this;
        }

        Change bibles(Map<String, CharacterBible> others) {
            bibles = others;
            return this;
        }

        Book book() {
            return new Book(book.project(), one(FirstThings.class, book.firstThings()), one(OneSentence.class, book.oneSentence()),
                    one(OneParagraph.class, book.oneParagraph()), characters, one(OnePage.class, book.onePage()), synopses,
                    one(FourPages.class, book.fourPages()), bibles, one(SceneList.class, book.sceneList()), book.cards(),
                    book.prose(), book.notes());
        }

        private <T> Optional<T> one(Class<T> type, Optional<T> kept) {
            return type.isInstance(single) ? Optional.of(type.cast(single)) : kept;
        }
    }
}

package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.history.Passage;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Scene;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
    private static final DocumentKey PARAGRAPH = DocumentKey.step(2);
    private static final DocumentKey LIST = DocumentKey.step(8);

    @TempDir
    Path folder;
    private TestStudio studio;
    private OpenBook book;

    @BeforeEach
    void open() {
        studio = TestEngines.silent(folder);
        book = (OpenBook) studio.sample(folder.resolve("book.snowquill"));
    }

    @AfterEach
    void close() {
        book.close();
        studio.close();
    }

    @Test
    void twoOfThreeFieldsAreTakenAsOneVersionAndOneUndoBringsAllBack() {
        Book before = book.view().book();
        WaitingTexts.form(book, PARAGRAPH, form -> {
            form.put("setup", "Another setup.").put("ending", "Another ending.");
            ((ObjectNode) form.get("disaster_2")).put("forces", "Another force.");
        });
        WaitingVersion version = book.decisions().waiting(PARAGRAPH).orElseThrow();
        assertThat(version.passages()).extracting(Passage::field).containsExactly("setup", "disaster_2.forces", "ending");
        assertThat(version.same()).hasSize(7);
        assertThat(book.decisions().impact(version, Set.of(0, 2)).join().staled()).isNotEmpty();

        EditResult result = book.decisions().accept(version, Set.of(0, 2)).join();

        OneParagraph taken = book.view().book().oneParagraph().orElseThrow();
        assertThat(taken.setup()).isEqualTo("Another setup.");
        assertThat(taken.ending()).isEqualTo("Another ending.");
        assertThat(taken.disaster2()).isEqualTo(before.oneParagraph().orElseThrow().disaster2());
        assertThat(result.staled()).isNotEmpty();
        assertThat(book.view().proposals()).isEmpty();
        assertThat(book.view().documents().get(PARAGRAPH).origin()).as("the next version waits as well")
                .isEqualTo(DocumentInfo.Origin.HAND);

        assertThat(book.undo().join()).isTrue();
        assertThat(book.view().book()).isEqualTo(before);
        assertThat(book.view().proposals()).containsKey(PARAGRAPH);
    }

    @Test
    void scenesThatComeGoAndMoveAreTakenOneByOne() {
        List<String> ids = book.view().book().outline().sceneIds();
        WaitingTexts.form(book, LIST, form -> {
            ArrayNode scenes = (ArrayNode) form.get("scenes");
            ObjectNode added = scenes.get(0).deepCopy();
            scenes.remove(1);
            scenes.insert(3, added.put("id", "new-one").put("title", "A new one"));
            ((ObjectNode) scenes.get(0)).put("title", "Another title");
        });
        WaitingVersion version = book.decisions().waiting(LIST).orElseThrow();
        List<String> parts = version.passages().stream().map(Passage::field).toList();
        assertThat(parts).containsExactlyInAnyOrder("scenes[#" + ids.get(0) + "].title", "scenes[#new-one]",
                "scenes[#" + ids.get(1) + "]");

        book.decisions().accept(version, Set.of(parts.indexOf("scenes[#new-one]"))).join();

        assertThat(book.view().book().outline().sceneIds()).containsAll(ids).contains("new-one").hasSize(ids.size() + 1);
        assertThat(book.view().book().outline().scene(ids.get(0)).orElseThrow().title()).isNotEqualTo("Another title");
    }

    @Test
    void takingEveryPartGivesTheVersionThatWaitedAndNoneKeepsTheAuthors() {
        WaitingTexts.form(book, LIST, form -> {
            ArrayNode scenes = (ArrayNode) form.get("scenes");
            scenes.insert(0, scenes.remove(4));
            scenes.remove(2);
        });
        String proposed = book.view().proposals().get(LIST);
        WaitingVersion version = book.decisions().waiting(LIST).orElseThrow();
        StoryJson json = new StoryJson();
        assertThat(json.tree(version.with(version.changes(), json))).isEqualTo(json.tree(proposed));
        assertThat(json.tree(version.with(Set.of(), json))).isEqualTo(json.tree(version.kept()));
    }

    @Test
    void paragraphsOfAScenesTextAreTakenOneByOne() {
        String scene = book.view().book().prose().keySet().iterator().next();
        DocumentKey key = DocumentKey.prose(scene);
        book.edit(HandEdit.of("Typed", key, "One stays.\n\nTwo is old here.\n\nThree is old here.")).join();
        WaitingTexts.prose(book, scene, "One stays.\n\nTwo is new here.\n\nThree is new here.");
        WaitingVersion version = book.decisions().waiting(key).orElseThrow();

        book.decisions().accept(version, Set.of(2)).join();

        assertThat(book.view().book().prose().get(scene)).isEqualTo("One stays.\n\nTwo is old here.\n\nThree is new here.");
    }

    @Test
    void aTextThatMovedOnIsComparedAnewAndNothingIsTaken() {
        WaitingTexts.form(book, PARAGRAPH, form -> form.put("setup", "Another setup."));
        WaitingVersion version = book.decisions().waiting(PARAGRAPH).orElseThrow();
        ObjectNode typed = (ObjectNode) new StoryJson().tree(book.view().book().oneParagraph().orElseThrow());
        book.edit(HandEdit.of("Typed", PARAGRAPH, new StoryJson().read(typed.put("ending", "Typed."), OneParagraph.class))).join();

        assertThatThrownBy(() -> book.decisions().accept(version, Set.of(0)).join()).hasMessageContaining("Nothing was taken");
        assertThat(book.view().proposals()).containsKey(PARAGRAPH);
    }

    @Test
    void aStaleTextNamesTheFieldThatChangedAndIsRead() {
        ObjectNode typed = (ObjectNode) new StoryJson().tree(book.view().book().oneParagraph().orElseThrow());
        ((ObjectNode) typed.get("disaster_2")).put("forces", "She counts the steps.");
        book.edit(HandEdit.of("Typed", PARAGRAPH, new StoryJson().read(typed, OneParagraph.class))).join();
        assertThat(book.view().documents().get(DocumentKey.step(4)).stale()).isTrue();

        List<StaleReason> reasons = book.decisions().whyStale(DocumentKey.step(4)).join();

        assertThat(reasons).hasSize(1);
        assertThat(reasons.get(0).read()).isEqualTo(PARAGRAPH);
        assertThat(reasons.get(0).fields()).containsExactly("disaster_2.forces");
        assertThat(book.decisions().whyStale(DocumentKey.step(6)).join()).extracting(StaleReason::read)
                .as("what it reads is stale itself").contains(DocumentKey.step(4));
        assertThat(RunRequest.stale(book.view()).only()).contains(DocumentKey.step(4), DocumentKey.step(6));
        book.setLocked(List.of(DocumentKey.step(4)), true).join();
        assertThat(RunRequest.stale(book.view()).only()).doesNotContain(DocumentKey.step(4));
    }

    @Test
    void aWaivedFindingIsNoLongerOpenUntilItsWordsChangeAndOutlivesTheSession() {
        DocumentKey sentence = DocumentKey.step(1);
        String two = "One thing happens here. Another thing happens there.";
        write(sentence, two);
        Finding finding = book.view().findingsOf(sentence).get(0);

        book.decisions().waive(finding).join();

        assertThat(book.view().findingsOf(sentence)).doesNotContain(finding);
        assertThat(book.view().waivedOf(sentence)).containsExactly(finding);
        book.close();
        book = (OpenBook) studio.studio().open(folder.resolve("book.snowquill"));
        assertThat(book.view().waivedOf(sentence)).containsExactly(finding);
        write(sentence, "Some thing happens here. Another thing happens elsewhere. A third as well.");
        if (!finding.quote().isBlank()) {
            assertThat(book.view().waivedOf(sentence)).isEmpty();
        }
        write(sentence, two);
        book.decisions().takeBack(finding).join();
        assertThat(book.view().findingsOf(sentence)).contains(finding);
    }

    @Test
    void aWaitingRedesignOutlivesTheJoiningOfItsStrandAndOtherStrandsAreLeftAlone() {
        Map<DocumentKey, Object> cards = new LinkedHashMap<>();
        book.view().book().cards().forEach((id, card) -> cards.put(DocumentKey.card(id), card.withLinks(ChainLink.NONE, ChainLink.NONE)));
        book.edit(new HandEdit("Written by an agent", cards, "Architect")).join();
        DocumentKey neighbour = DocumentKey.card("s02");
        String strand = book.view().book().outline().scene("s02").orElseThrow().strand();
        WaitingTexts.form(book, neighbour, form -> form.put("stakes", "All of it."));

        String rewritten = book.view().book().outline().strand(strand).stream().map(Scene::id).filter(id -> !id.equals("s02")).findFirst()
                .orElseThrow();
        book.run(RunRequest.again(DocumentKey.card(rewritten), ""), event -> { }).done().join();

        assertThat(book.view().book().cards().get("s02").linkOut()).isNotEqualTo(ChainLink.NONE);
        assertThat(book.view().proposals()).containsKey(neighbour);
        assertThat(book.view().book().cards().values()).filteredOn(card -> !card.strand().equals(strand)).isNotEmpty()
                .allSatisfy(card -> assertThat(card.linkOut()).isEqualTo(ChainLink.NONE));
    }

    private void write(DocumentKey key, String sentence) {
        ObjectNode one = (ObjectNode) new StoryJson().tree(book.view().book().oneSentence().orElseThrow());
        book.edit(HandEdit.of("Typed", key, new StoryJson().read(one.put("sentence", sentence),
                OneSentence.class))).join();
    }
}

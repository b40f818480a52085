package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.history.Passage;
import app.snowquill.pipeline.history.Piece;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookHistoryTest {
    private static final DocumentKey SCENE = DocumentKey.prose("s01");
    private static final DocumentKey CARD = DocumentKey.card("s01");

    @TempDir
    Path folder;
    private TestStudio studio;
    private BookSession book;

    @BeforeEach
    void open() {
        studio = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""));
        book = studio.sample(folder.resolve("book.snowquill"));
    }

    @AfterEach
    void close() {
        book.close();
        studio.close();
    }

    @Test
    void aVersionIsNamedComparedAndGoneBackTo() {
        type("One morning.\n\nTwo bells.");
        type("One evening.\n\nTwo bells.\n\nThree.");
        TextHistory scene = book.past().of(SCENE);
        List<PastVersion> versions = scene.versions().join();
        scene.name(versions.get(1).id(), "Before the evening").join();
        assertThat(scene.versions().join().get(1).name()).isEqualTo("Before the evening");

        Comparison comparison = scene.compare(versions.get(1).id(), versions.get(0).id()).join();
        assertThat(comparison.differences()).isEqualTo(2);
        assertThat(comparison.texts().get(0).passages()).extracting(Passage::differs).containsExactly(true, false, true);

        assertThat(scene.goBack(versions.get(1).id()).join()).isPresent();
        assertThat(prose()).isEqualTo("One morning.\n\nTwo bells.");
        PastVersion newest = scene.versions().join().get(0);
        assertThat(newest.reason()).isEqualTo("Went back to “Before the evening”");
        assertThat(newest.repeats()).isTrue();
        assertThat(newest.origin()).isEqualTo(DocumentInfo.Origin.HAND);
        book.undo().join();
        assertThat(prose()).isEqualTo("One evening.\n\nTwo bells.\n\nThree.");

        scene.name(versions.get(1).id(), "").join();
        assertThat(scene.versions().join()).noneMatch(version -> version.name().equals("Before the evening"));
    }

    @Test
    void onePassageIsBroughtOverAndTheRestStays() {
        type("One morning.\n\nTwo bells.\n\nThree ropes.");
        long left = newest();
        type("One evening.\n\nTwo bells.\n\nFour ropes.\n\nAnd a fifth thing entirely.");
        ComparedText text = book.past().of(SCENE).compare(left, newest()).join().texts().get(0);
        book.past().bringOver(text, 0).join();
        assertThat(prose()).isEqualTo("One morning.\n\nTwo bells.\n\nFour ropes.\n\nAnd a fifth thing entirely.");
        assertThatThrownBy(() -> book.past().bringOver(text, 2).join()).hasMessageContaining("newer text was kept");
        ComparedText again = book.past().of(SCENE).compare(left, newest()).join().texts().get(0);
        book.past().bringOver(again, again.passages().size() - 1).join();
        assertThat(prose()).isEqualTo("One morning.\n\nTwo bells.\n\nFour ropes.");
    }

    @Test
    void anAgentsWordsAreToldFromTheAuthors() {
        type("He waited.");
        long left = newest();
        book.edit(new HandEdit("Continued", Map.of(SCENE, "He waited. A barge slid by."), "Writer")).join();
        type("He waited. A barge slid by. She left.");
        List<Piece> pieces = book.past().of(SCENE).compare(left, newest()).join().texts().get(0).passages().get(0).rightPieces();
        assertThat(pieces).anyMatch(piece -> piece.mark() == Piece.Mark.ADDED_BY_AGENT && piece.text().contains("barge slid"));
        assertThat(pieces).anyMatch(piece -> piece.mark() == Piece.Mark.ADDED_BY_YOU && piece.text().contains("She left"));
    }

    @Test
    void aCardIsComparedFieldByFieldAndOneFieldBroughtOver() {
        long left = book.view().documents().get(CARD).revision();
        SceneCard before = book.view().book().cards().get("s01");
        String crucible = before.crucible();
        book.edit(HandEdit.of("Edited", CARD, changed(before, "The counter opens at nine."))).join();
        long right = book.view().documents().get(CARD).revision();
        ComparedText text = book.past().compare(left, right).join().texts().get(0);
        assertThat(text.passages()).filteredOn(Passage::differs).singleElement()
                .matches(passage -> passage.field().equals("crucible") && passage.right().equals("The counter opens at nine."));
        int at = text.passages().indexOf(text.passages().stream().filter(Passage::differs).findFirst().orElseThrow());
        book.past().bringOver(text, at).join();
        assertThat(book.view().book().cards().get("s01").crucible()).isEqualTo(crucible);
    }

    @Test
    void theBookGoesBackToAMomentInOneChange() {
        TextHistory whole = book.past().ofBook();
        long moment = whole.versions().join().get(0).id();
        whole.name(moment, "As it came").join();
        var before = book.view().book();
        type("Quite another text.");
        book.edit(HandEdit.of("Out", DocumentKey.prose("s02"), null)).join();
        Comparison comparison = whole.compare(moment, whole.versions().join().get(0).id()).join();
        assertThat(comparison.texts()).extracting(ComparedText::key).containsExactly(SCENE, DocumentKey.prose("s02"));
        whole.goBack(moment).join();
        assertThat(book.view().book()).isEqualTo(before);
        assertThat(whole.versions().join().get(0).reason()).isEqualTo("Went back to the book of “As it came”");
        assertThat(whole.versions().join()).anyMatch(version -> version.name().equals("As it came"));
        book.undo().join();
        assertThat(prose()).isEqualTo("Quite another text.");
        assertThat(book.view().book().prose()).doesNotContainKey("s02");
    }

    @Test
    void twoTextsThatAreNotTheSameDocumentAreNotCompared() {
        assertThatThrownBy(() -> book.past().compare(newest(), book.view().documents().get(CARD).revision()).join())
                .hasMessageContaining("Only two versions of one text");
        assertThatThrownBy(() -> book.past().compare(newest(), 99_999).join()).hasMessageContaining("no version r99999");
    }

    @Test
    void aYoungBookHasNothingToThin() {
        for (int i = 0; i < 5; i++) {
            type("Text " + i);
        }
        assertThat(book.past().thinning().join().versions()).isZero();
        assertThat(book.past().thin().join().kept()).isGreaterThan(5);
    }

    private static SceneCard changed(SceneCard card, String crucible) {
        var json = new StoryJson();
        var node = (ObjectNode) json.tree(json.write(card));
        return json.read(node.put("crucible", crucible), SceneCard.class);
    }

    private void type(String text) {
        Map<DocumentKey, Object> one = new LinkedHashMap<>();
        one.put(SCENE, text);
        book.edit(new HandEdit("Typed", one, "")).join();
    }

    private long newest() {
        return book.view().documents().get(SCENE).revision();
    }

    private String prose() {
        return book.view().book().prose().get("s01");
    }
}

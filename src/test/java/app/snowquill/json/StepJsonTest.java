package app.snowquill.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.story.Anchor;
import app.snowquill.story.BinnedScene;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepJsonTest {
    private final StepJson steps = new StepJson(new StoryJson());

    @Test
    void theDraftIsTheOutlinesScenesWithTextAndNotes() {
        assertThat(steps.write(book(), 10).orElseThrow()).hasToString("{\"scenes\":[{\"scene\":\"s1\",\"prose\":\"It was night.\","
                + "\"facts_learned\":[\"The lamp is out.\"],\"state_changes\":[]}]}");
    }

    @Test
    void stepsOfOneDocumentAreThatDocument() {
        assertThat(steps.write(book(), 1)).isEmpty();
        Map<DocumentKey, Object> read = steps.read(1, "{\"sentence\":\"A light goes out.\"}", book());
        assertThat(read).containsOnlyKeys(DocumentKey.step(1));
        assertThat(steps.read(8, steps.write(book(), 8).orElseThrow().toString(), book()))
                .containsEntry(DocumentKey.step(8), book().outline());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"cards\":{}}", "{\"cards\":[],\"more\":1}", "{\"cards\":[{\"scene\":\"\"}]}", "{\"cards\":[7]}",
            "{\"cards\":[{\"scene\":\"s1\"},{\"scene\":\"s1\"}]}", "{\"cards\":[{\"scene\":\"s1\",\"crucibel\":\"x\"}]}", "{"})
    void aListThatIsNotTheStepIsRefused(String text) {
        assertThatThrownBy(() -> steps.read(9, text, book())).isInstanceOf(MalformedStoryJson.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"scenes\":[{\"title\":\"Night\"}]}", "{\"scenes\":[{\"id\":\"s1\"},{\"id\":\" s1\"}]}"})
    void everySceneNeedsAnIdOfItsOwn(String text) {
        assertThatThrownBy(() -> steps.read(8, text, book())).isInstanceOf(MalformedStoryJson.class).hasMessageContaining("id");
    }

    @Test
    void nothingInAListIsNothing() {
        assertThat(steps.read(0, "{\"audience_delight\":[null,\"storms\"]}", book()))
                .isEqualTo(steps.read(0, "{\"audience_delight\":[\"storms\"]}", book()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"0|{\"target_words\":\"many\"}|“target_words” must be a whole number",
            "0|{\"audience_delight\":\"storms\"}|“audience_delight” must be a list", "2|[]|it must be an object", "2||it is empty",
            "2|{\"moral\":\"none\"}|“moral” must be an object", "3|{\"characters\":[{\"id\":\"x\",\"role\":\"king\"}]}|one of protagonist",
            "2|{\"set_up\":\"x\"}|no field “set_up”", "2|{\"setup\":\"x\"|too early"})
    void whatIsWrongIsSaidInWordsOfTheBook(int step, String text, String what) {
        assertThatThrownBy(() -> steps.read(step, text == null ? "" : text, book())).isInstanceOf(MalformedStoryJson.class)
                .hasMessageContaining(what).hasMessageNotContaining("app.snowquill").hasMessageNotContaining("java.");
    }

    @Test
    void aCardWithoutItsSceneGetsIt() {
        assertThat(steps.document(DocumentKey.card("s1"), "{\"crucible\":\"The door locks.\"}"))
                .isInstanceOfSatisfying(SceneCard.class, card -> assertThat(card.scene()).isEqualTo("s1"));
    }

    @Test
    void aListWithoutABinKeepsTheBinThatIsThereAndTakesOutOfItWhatItListsAgain() {
        Book book = book(List.of(new BinnedScene(scene("s2"), "s1"), new BinnedScene(scene("s3"), "s1")));
        assertThat(list("{\"scenes\":[{\"id\":\"s1\"}]}", book).bin()).isEqualTo(book.outline().bin());
        assertThat(list("{\"scenes\":[{\"id\":\"s1\"},{\"id\":\"s3\"}]}", book).bin()).extracting(BinnedScene::id).containsExactly("s2");
        assertThat(list("{\"scenes\":[{\"id\":\"s1\"}],\"bin\":[]}", book).bin()).isEmpty();
    }

    private SceneList list(String text, Book book) {
        return (SceneList) steps.read(8, text, book).get(DocumentKey.step(8));
    }

    private static Scene scene(String id) {
        return new Scene(id, "Night", "c1", "mara", SceneType.PROACTIVE, "", "", "", "", 900, "", Anchor.NONE, false);
    }

    private static Book book() {
        return book(List.of());
    }

    private static Book book(List<BinnedScene> bin) {
        SceneList outline = new SceneList(List.of(), List.of(new Chapter("c1", "", "One")), List.of(scene("s1")), bin);
        return new Book(new Project("The Light", "", "en", "", 0, ""), Optional.empty(), Optional.empty(), Optional.empty(),
                Map.of(), Optional.empty(), Map.of(), Optional.empty(), Map.of(), Optional.of(outline), Map.of(),
                Map.of("s1", "It was night.", "s-gone", "Left over."),
                Map.of("s1", new DraftNotes("s1", List.of("The lamp is out."), List.of(), 900)));
    }
}

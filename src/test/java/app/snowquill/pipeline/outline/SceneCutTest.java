package app.snowquill.pipeline.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Anchor;
import app.snowquill.story.BinnedScene;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Merging and splitting in lists that carry rows without an id of their own, as a step's text put by hand may. */
class SceneCutTest {
    @Test
    void aRowWithoutAnIdInFrontMovesNothing() {
        Map<DocumentKey, Object> merged = cut("", "s1", "s2").merge("s1", Seam.PARAGRAPH);
        assertThat(merged).containsEntry(DocumentKey.prose("s1"), "Text of s1.\n\nText of s2.").containsEntry(DocumentKey.prose("s2"), null);
        SceneList list = (SceneList) merged.get(DocumentKey.step(8));
        assertThat(list.scenes()).extracting(Scene::id).containsExactly("", "s1");
        assertThat(list.bin()).extracting(BinnedScene::id).containsExactly("s2");
    }

    @Test
    void aSceneWithoutAnIdOfItsOwnIsNeitherMergedNorSplit() {
        assertThat(cut("s1", "s1", "s2").merge("s1", Seam.PARAGRAPH)).isEmpty();
        assertThat(cut("s1", "", "s2").merge("s1", Seam.PARAGRAPH)).isEmpty();
        assertThat(cut("s2", "s1", "s2").merge("s1", Seam.PARAGRAPH)).isEmpty();
        assertThat(cut("", "s2").merge("", Seam.PARAGRAPH)).isEmpty();
        assertThat(cut("", "s2").split("", "Text", "of s1.", "new")).isEmpty();
        assertThat(cut("s1", "").next("s1")).isEmpty();
    }

    private static SceneCut cut(String... ids) {
        List<Scene> scenes = Stream.of(ids).map(id -> new Scene(id, "", "c1", "", SceneType.PROACTIVE, "", "", "", "", 900, "",
                Anchor.NONE, false)).toList();
        return new SceneCut(new Book(new Project("The Light", "", "en", "", 0, ""), Optional.empty(), Optional.empty(), Optional.empty(),
                Map.of(), Optional.empty(), Map.of(), Optional.empty(), Map.of(),
                Optional.of(SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", "One")), scenes)), Map.of(),
                Map.of("s1", "Text of s1.", "s2", "Text of s2."), Map.<String, DraftNotes>of()));
    }
}

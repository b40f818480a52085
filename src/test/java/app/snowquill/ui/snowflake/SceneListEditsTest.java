package app.snowquill.ui.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.NotedTyping;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.snowflake.SceneListEdits.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneListEditsTest {
    private final ObjectNode list = (ObjectNode) new StoryJson().tree(new SampleBook().read().outline());

    @Test
    void aNewSceneStandsBehindTheChosenOneInItsChapter() {
        ObjectNode changed = SceneListEdits.add(list, Kind.SCENE, 0, "c1");

        assertThat(ids(changed)).hasSize(6).doesNotHaveDuplicates().startsWith("s1").endsWith("s2", "s3", "s4", "s5");
        assertThat(changed.path("scenes").get(1).path("chapter").asText()).isEqualTo("c1");
    }

    @Test
    void aSceneMovesPastItsNeighbour() {
        assertThat(ids(SceneListEdits.move(list, Kind.SCENE, 0, 1))).containsExactly("s2", "s1", "s3", "s4", "s5");
    }

    @Test
    void pastTheEndOfItsChapterASceneGoesIntoTheNextOne() {
        ObjectNode changed = SceneListEdits.move(list, Kind.SCENE, 2, 1);

        assertThat(ids(changed)).containsExactly("s1", "s2", "s3", "s4", "s5");
        assertThat(changed.path("scenes").get(2).path("chapter").asText()).isEqualTo("c2");
    }

    @Test
    void theFirstAndTheLastStayWhereTheyAre() {
        assertThat(SceneListEdits.move(list, Kind.SCENE, 0, -1)).isEqualTo(list);
        assertThat(SceneListEdits.move(list, Kind.SCENE, 4, 1)).isEqualTo(list);
    }

    @Test
    void aMovedSceneCountsAsOneEdit() {
        Drafts drafts = new Drafts(new Contents(new StoryJson()), new NotedTyping());
        drafts.rebase(new SampleBook().read());
        drafts.replace(DocumentKey.step(8), SceneListEdits.move(list, Kind.SCENE, 0, 1));

        assertThat(drafts.edits(Step.SCENE_LIST)).isEqualTo(1);
    }

    private static List<String> ids(ObjectNode list) {
        List<String> ids = new ArrayList<>();
        list.path("scenes").forEach(scene -> ids.add(scene.path("id").asText()));
        return ids;
    }
}

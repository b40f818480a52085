package app.snowquill.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Chapter;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.ui.write.SlackWater;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlineChangeTest {
    private final SceneList list = SlackWater.outline();

    private static List<String> ids(SceneList list) {
        return list.scenes().stream().map(Scene::id).toList();
    }

    private static OutlineRow row(OutlineRow.Kind kind, String id) {
        return new OutlineRow(kind, id, 1, "", 0, 0, Optional.empty(), OutlineRow.Mark.NONE, List.of());
    }

    @Test
    void aSceneMovesUpWithinItsChapterAndOnIntoTheOneBefore() {
        SceneList once = new SceneChange(list).move("s11", -1);
        assertThat(ids(once).subList(9, 11)).containsExactly("s11", "s10");
        SceneList twice = new SceneChange(once).move("s11", -1);
        assertThat(twice.scene("s11").orElseThrow().chapter()).isEqualTo("c3");
        assertThat(ids(twice)).isEqualTo(ids(once));
        assertThat(new SceneChange(list).move("s1", -1)).isEqualTo(list);
    }

    @Test
    void aSceneMovesDownOverTheEdgeOfItsChapter() {
        SceneList moved = new SceneChange(list).move("s13", 1);
        assertThat(moved.scene("s13").orElseThrow().chapter()).isEqualTo("c5");
        assertThat(moved.scenesOf("c5").get(0).id()).isEqualTo("s13");
    }

    @Test
    void aDroppedSceneStandsWhereItWasDropped() {
        SceneList moved = new SceneChange(list).move("s16", "c1", "s2");
        assertThat(ids(moved).subList(0, 3)).containsExactly("s1", "s16", "s2");
        assertThat(ids(new SceneChange(list).move("s1", "c4", "")).subList(11, 13)).containsExactly("s13", "s1").hasSize(2);
    }

    @Test
    void scenesFollowTheirChapterWhenItMoves() {
        SceneList moved = new OutlineChange(list).move(row(OutlineRow.Kind.CHAPTER, "c2"), -1);
        assertThat(moved.chapters()).extracting(Chapter::id).startsWith("c2", "c1");
        assertThat(ids(moved)).startsWith("s4", "s5", "s6", "s1");
        SceneList intoPartTwo = new OutlineChange(list).move(row(OutlineRow.Kind.CHAPTER, "c4"), 1);
        assertThat(intoPartTwo.chaptersOf("p2")).extracting(Chapter::id).containsExactly("c4", "c5");
    }

    @Test
    void whatIsTakenOutLeavesItsTextAsUnplaced() {
        SceneList without = new OutlineChange(list).remove(row(OutlineRow.Kind.CHAPTER, "c1"));
        assertThat(ids(without)).doesNotContain("s1", "s2", "s3").hasSize(13);
        assertThat(new OutlineChange(list).remove(row(OutlineRow.Kind.PART, "p2")).chapters()).hasSize(4);
    }

    @Test
    void rowsAreCountedSummedAndMarked() {
        List<OutlineRow> rows = new OutlineViewModel(SlackWater.view(), Set.of("s11")).rows();
        assertThat(rows).extracting(OutlineRow::kind).containsExactly(OutlineRow.Kind.PART, OutlineRow.Kind.PART,
                OutlineRow.Kind.UNPLACED_GROUP);
        OutlineRow four = rows.get(0).children().get(3);
        assertThat(four.number()).isEqualTo(4);
        assertThat(four.words()).isEqualTo(four.children().stream().mapToInt(OutlineRow::words).sum());
        assertThat(four.children()).extracting(OutlineRow::mark).containsExactly(OutlineRow.Mark.NONE, OutlineRow.Mark.WRITING,
                OutlineRow.Mark.WARNING, OutlineRow.Mark.NONE);
        assertThat(rows.get(0).children().get(1).children().get(1).mark()).isEqualTo(OutlineRow.Mark.STALE);
        assertThat(rows.get(2).children()).extracting(OutlineRow::id).containsExactly("old-1");
    }
}

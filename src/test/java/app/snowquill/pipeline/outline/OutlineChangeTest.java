package app.snowquill.pipeline.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.ui.write.SlackWater;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineChangeTest {
    private final SceneList list = SlackWater.outline();

    private static List<String> ids(SceneList list) {
        return list.scenes().stream().map(Scene::id).toList();
    }

    private static OutlineItem chapter(String id) {
        return new OutlineItem(OutlineItem.Kind.CHAPTER, id);
    }

    private static OutlineItem part(String id) {
        return new OutlineItem(OutlineItem.Kind.PART, id);
    }

    @Test
    void aSceneMovesUpWithinItsChapterAndOnIntoTheOneBefore() {
        SceneList once = new SceneChange(list).step(List.of("s11"), -1);
        assertThat(ids(once).subList(9, 11)).containsExactly("s11", "s10");
        SceneList twice = new SceneChange(once).step(List.of("s11"), -1);
        assertThat(twice.scene("s11").orElseThrow().chapter()).isEqualTo("c3");
        assertThat(ids(twice)).isEqualTo(ids(once));
        assertThat(new SceneChange(list).step(List.of("s1"), -1)).isEqualTo(list);
    }

    @Test
    void aSceneMovesDownOverTheEdgeOfItsChapter() {
        SceneList moved = new SceneChange(list).step(List.of("s13"), 1);
        assertThat(moved.scene("s13").orElseThrow().chapter()).isEqualTo("c5");
        assertThat(moved.scenesOf("c5").get(0).id()).isEqualTo("s13");
    }

    @Test
    void severalScenesMoveAsOneOrNotAtAll() {
        assertThat(ids(new SceneChange(list).step(List.of("s2", "s3"), -1)).subList(0, 3)).containsExactly("s2", "s3", "s1");
        assertThat(ids(new SceneChange(list).step(List.of("s1", "s2"), 1)).subList(0, 3)).containsExactly("s3", "s1", "s2");
        assertThat(new SceneChange(list).step(List.of("s1", "s2"), -1)).isEqualTo(list);
    }

    @Test
    void droppedScenesStandWhereTheyWereDropped() {
        SceneList moved = new SceneChange(list).move(List.of("s16"), "c1", "s2");
        assertThat(ids(moved).subList(0, 3)).containsExactly("s1", "s16", "s2");
        assertThat(ids(new SceneChange(list).move(List.of("s1"), "c4", "")).subList(11, 13)).containsExactly("s13", "s1");
        assertThat(ids(new SceneChange(list).move(List.of("s3", "s15"), "c2", "s5")).subList(2, 6)).containsExactly("s4", "s3", "s15", "s5");
    }

    @Test
    void scenesDroppedInFrontOfOneOfThemselvesStayThere() {
        assertThat(new SceneChange(list).move(List.of("s2", "s3"), "c1", "s2")).isEqualTo(list);
    }

    @Test
    void scenesFollowTheirChapterWhenItMoves() {
        SceneList moved = new OutlineChange(list).move(chapter("c2"), -1);
        assertThat(moved.chapters()).extracting(Chapter::id).startsWith("c2", "c1");
        assertThat(ids(moved)).startsWith("s4", "s5", "s6", "s1");
        SceneList intoPartTwo = new OutlineChange(list).move(chapter("c4"), 1);
        assertThat(intoPartTwo.chaptersOf("p2")).extracting(Chapter::id).containsExactly("c4", "c5");
        assertThat(ids(new OutlineChange(list).placeChapter("c5", "p1", "c1"))).startsWith("s14", "s15", "s16", "s1");
    }

    @Test
    void aPartMovesWithItsChapters() {
        SceneList moved = new OutlineChange(list).placePart("p2", "p1");
        assertThat(moved.parts()).extracting(Part::id).containsExactly("p2", "p1");
        assertThat(ids(moved)).startsWith("s14", "s15", "s16", "s1");
    }

    @Test
    void aChapterMergesWithTheNextAndDissolvesIntoTheOneBefore() {
        SceneList merged = new OutlineChange(list).mergeWithNext(chapter("c1"));
        assertThat(merged.chapters()).extracting(Chapter::id).containsExactly("c1", "c3", "c4", "c5");
        assertThat(merged.scenesOf("c1")).extracting(Scene::id).containsExactly("s1", "s2", "s3", "s4", "s5", "s6");
        SceneList dissolved = new OutlineChange(list).dissolve(chapter("c5"));
        assertThat(dissolved.scenesOf("c4")).extracting(Scene::id).endsWith("s14", "s15", "s16");
        assertThat(new OutlineChange(list).dissolve(part("p1")).chaptersOf("p2")).hasSize(5);
        assertThat(ids(merged)).containsExactlyElementsOf(ids(list));
    }

    @Test
    void whatADeletedPartHeldGoesToTheBinAndBackToWhereItCan() {
        SceneList without = new OutlineChange(list).bin(part("p2"));
        assertThat(without.bin()).extracting(binned -> binned.id()).containsExactly("s14", "s15", "s16");
        SceneList back = new BinChange(without).restore(List.of("s14", "s15", "s16"));
        assertThat(back.bin()).isEmpty();
        assertThat(ids(back)).containsExactlyElementsOf(ids(list));
        assertThat(back.scene("s14").orElseThrow().chapter()).isEqualTo("c4");
    }

    @Test
    void aBinnedSceneGoesBackToItsOldPlaceInAnyOrder() {
        SceneList one = new BinChange(list).put(List.of("s5"));
        SceneList two = new BinChange(one).put(List.of("s4"));
        assertThat(ids(two)).doesNotContain("s4", "s5");
        assertThat(new BinChange(new BinChange(two).restore(List.of("s5"))).restore(List.of("s4"))).isEqualTo(list);
        assertThat(new BinChange(two).restore(List.of("s4", "s5"))).isEqualTo(list);
        assertThat(ids(new BinChange(two).place("s5", "c1", "s2"))).startsWith("s1", "s5", "s2");
    }
}

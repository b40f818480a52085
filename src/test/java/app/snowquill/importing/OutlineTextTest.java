package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTextTest {
    @Test
    void markdownHeadingsArePartsChaptersAndScenes() {
        ForeignManuscript outline = OutlineText.read("""
                # Slack Water
                ## Part One: Low Water
                ### Chapter 1: The Gauge
                Ines arrives.
                - The staff: Ines finds it a foot short
                - Corrow lies
                  about the clerk
                ### Chapter 2
                ## Part Two
                ### The flood
                #### Night watch
                """);
        assertThat(outline.title()).isEqualTo("Slack Water");
        assertThat(outline.parts()).containsExactly("Low Water", "Part Two");
        assertThat(outline.chapters()).extracting(ForeignChapter::title).containsExactly("The Gauge", "Chapter 2", "The flood");
        assertThat(outline.chapters().get(0).scenes()).containsExactly(
                new ForeignScene("The staff", "Ines arrives. Ines finds it a foot short", List.of()),
                new ForeignScene("Corrow lies", "about the clerk", List.of()));
        assertThat(outline.chapters().get(2).scenes()).extracting(ForeignScene::title).containsExactly("Night watch");
    }

    @Test
    void tabsSayHowDeepALineStands() {
        ForeignManuscript outline = OutlineText.read("Low water\n\tThe gauge\n\t\tInes measures the tide twice and gets two answers.\n\t\tCorrow\n\tThe clerk\n\t\tA drowned man\n");
        assertThat(outline.parts()).containsExactly("Low water");
        assertThat(outline.chapters()).extracting(ForeignChapter::title).containsExactly("The gauge", "The clerk");
        assertThat(outline.chapters().get(0).scenes().get(0)).isEqualTo(new ForeignScene("Ines measures the tide twice…",
                "Ines measures the tide twice and gets two answers.", List.of()));
    }

    @Test
    void numbersNestByTheirDots() {
        ForeignManuscript outline = OutlineText.read("1. The gauge\n1.1 The staff\n1.2 The clerk\n2. The flood\n2.1 Night\n");
        assertThat(outline.chapters()).extracting(chapter -> chapter.scenes().size()).containsExactly(2, 1);
    }

    @Test
    void aFlatListIsScenesOfOneChapterAndSaysSo() {
        ForeignManuscript outline = OutlineText.read("1. Ines comes\n2. Corrow lies\n3. The water rises\n");
        assertThat(outline.chapters()).hasSize(1);
        assertThat(outline.scenes()).extracting(ForeignScene::title).containsExactly("Ines comes", "Corrow lies", "The water rises");
        assertThat(outline.warnings()).singleElement().asString().contains("one level");
    }

    @Test
    void chapterLinesWithTextUnderThemHaveOneSceneEach() {
        ForeignManuscript outline = OutlineText.read("Chapter 1: Low Water\nInes finds the ledger.\n\nChapter 2: Slack\nShe burns it.\n");
        assertThat(outline.chapters()).extracting(ForeignChapter::title).containsExactly("Low Water", "Slack");
        assertThat(outline.scenes()).extracting(ForeignScene::summary).containsExactly("Ines finds the ledger.", "She burns it.");
        assertThat(outline.warnings()).singleElement().asString().startsWith("2 chapters name no scenes");
    }

    @Test
    void scenesThatAreCalledSoNeedNoChapters() {
        ForeignManuscript outline = OutlineText.read("Scene 1: The staff\nScene 2: The clerk - he is drowned\n");
        assertThat(outline.chapters()).hasSize(1);
        assertThat(outline.scenes()).extracting(ForeignScene::title).containsExactly("The staff", "The clerk");
    }

    @Test
    void blankTextIsNoOutline() {
        assertThat(OutlineText.read(" \n\t\n").scenes()).isEmpty();
    }
}

package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import app.snowquill.pipeline.outline.OutlineEdits;
import app.snowquill.story.Anchor;
import app.snowquill.story.BinnedScene;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FourPages;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is derived or brought in comes beside what the author has, never in its place. */
class DerivedKeepingTest {
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
    void aDerivedLineLeavesTheBinAsItIs() {
        List<String> ids = list().sceneIds();
        new OutlineEdits(book, Enum::name).putInBin(List.of(ids.get(1), ids.get(2))).join();
        List<BinnedScene> bin = list().bin();
        put(without(list().scene(ids.get(0)).orElseThrow()));
        new DerivedKeeping(book).keepLine(line(ids.get(0))).join();
        assertThat(list().scene(ids.get(0)).orElseThrow().summary()).isEqualTo("Derived summary.");
        assertThat(list().bin()).isEqualTo(bin).hasSize(2);
    }

    @Test
    void aManuscriptThatComesInLeavesTheBinAsItIsAndTakesNoIdFromIt() {
        String binned = list().sceneIds().get(1);
        new OutlineEdits(book, Enum::name).putInBin(List.of(binned)).join();
        int next = list().scenes().size() + 1;
        List<BinnedScene> bin = new ArrayList<>(list().bin());
        Scene last = new Scene("scene-" + next, "", "chapter-" + (list().chapters().size() + 1), "", null, "", "", "", "", 0, "", null, false);
        bin.add(new BinnedScene(last, ""));
        edit(list().withBin(bin));
        Opening.BroughtIn came = book.opening().bringIn(new ForeignManuscript("", "", List.of(new ForeignChapter("", "New",
                List.of(new ForeignScene("", "", List.of("It rained."))))), List.of(), List.of()), "new.txt").join();
        assertThat(list().bin()).isEqualTo(bin);
        assertThat(came.scenes()).doesNotContain("scene-" + next);
        assertThat(list().scene(came.scenes().get(0)).orElseThrow().chapter()).isNotEqualTo(last.chapter());
    }

    @Test
    void whatTheAuthorTypedWhileTheModelAnsweredStays() {
        Scene before = list().scenes().get(0);
        Scene now = new Scene(before.id(), "My title", before.chapter(), "", SceneType.REACTIVE, "", "My conflict", "",
                "My place", before.targetWords(), before.strand(), before.anchor(), before.flashback());
        put(now);
        new DerivedKeeping(book).keepLine(line(before.id())).join();
        assertThat(list().scene(before.id()).orElseThrow()).isEqualTo(new Scene(before.id(), "My title", before.chapter(), "somebody",
                SceneType.REACTIVE, "Derived summary.", "My conflict", "1923-02-06T23:40", "My place", before.targetWords(),
                before.strand(), before.anchor(), before.flashback()));
    }

    @Test
    void anImportedSceneGetsItsTypeFromTheText() {
        String id = bringIn();
        new DerivedKeeping(book).keepLine(line(id)).join();
        assertThat(list().scene(id).orElseThrow().type()).isEqualTo(SceneType.REACTIVE);
    }

    @Test
    void aStaleListStaysStale() {
        put(without(list().scenes().get(0)));
        String id = bringIn();
        FourPages pages = book.view().book().fourPages().orElseThrow();
        List<FourPages.Section> sections = new ArrayList<>(pages.sections());
        sections.set(0, new FourPages.Section("Something else happens first."));
        book.edit(new HandEdit("Wrote other pages", Map.of(DocumentKey.step(6), new FourPages(sections)), "")).join();
        boolean stale = book.view().documents().get(DocumentKey.step(8)).stale();
        new DerivedKeeping(book).keepLine(line(id)).join();
        assertThat(stale).isTrue();
        assertThat(book.view().documents().get(DocumentKey.step(8)).stale()).isTrue();
    }

    private String bringIn() {
        return book.opening().bringIn(new ForeignManuscript("", "", List.of(new ForeignChapter("", "New",
                List.of(new ForeignScene("", "", List.of("It rained."))))), List.of(), List.of()), "new.txt").join().scenes().get(0);
    }

    private static Scene line(String id) {
        return new Scene(id, "Derived title", "", "somebody", SceneType.REACTIVE, "Derived summary.", "Derived conflict",
                "1923-02-06T23:40", "Derived place", 0, "", Anchor.NONE, false);
    }

    private static Scene without(Scene scene) {
        return new Scene(scene.id(), "", scene.chapter(), "", scene.type(), "", "", "", "", scene.targetWords(), scene.strand(),
                scene.anchor(), scene.flashback());
    }

    private void put(Scene scene) {
        edit(list().withScenes(list().scenes().stream().map(one -> one.id().equals(scene.id()) ? scene : one).toList()));
    }

    private void edit(SceneList changed) {
        book.edit(new HandEdit("Changed", Map.of(DocumentKey.step(8), changed), "")).join();
    }

    private SceneList list() {
        return book.view().book().outline();
    }
}

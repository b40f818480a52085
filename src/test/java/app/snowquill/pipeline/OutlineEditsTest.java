package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import app.snowquill.pipeline.outline.OutlineEdits;
import app.snowquill.pipeline.outline.OutlineItem;
import app.snowquill.pipeline.outline.Seam;
import app.snowquill.story.Book;
import app.snowquill.snowflake.PlannedTransition;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outline's changes on a real book: each is one undo, and marks only what reads what changed. */
class OutlineEditsTest {
    @TempDir
    Path folder;

    private static Set<String> stale(OpenBook book) {
        return book.view().documents().entrySet().stream().filter(entry -> entry.getValue().stale())
                .map(entry -> entry.getKey().toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyChangeIsOneUndoAndUndoingAllGivesTheFirstBook() {
        try (TestStudio studio = TestEngines.silent(folder);
                OpenBook book = (OpenBook) studio.sample(folder.resolve("book.snowquill"))) {
            OutlineEdits edits = new OutlineEdits(book, Enum::name);
            Book first = book.view().book();
            List<String> ids = first.outline().sceneIds();
            String text = first.prose().get(ids.get(0));
            int cut = text.indexOf("\n\n") + 2;
            OutlineEdits.Added added = edits.split(ids.get(0), text.substring(0, cut), text.substring(cut));
            added.kept().join();
            String made = added.id();
            assertThat(book.view().book().prose().get(ids.get(0)) + book.view().book().prose().get(made)).isEqualTo(text);
            assertThat(book.view().book().words()).isEqualTo(first.words());
            edits.merge(ids.get(0), Seam.PARAGRAPH).join();
            assertThat(book.view().book().prose()).containsEntry(ids.get(0), text).doesNotContainKey(made);
            edits.putInBin(List.of(ids.get(2), ids.get(3))).join();
            assertThat(book.view().book().cards()).containsKey(ids.get(2));
            assertThat(book.view().book().words()).isLessThan(first.words());
            assertThat(book.view().findings()).noneMatch(finding -> finding.where().equals(DocumentKey.prose(ids.get(2))));
            edits.emptyBin().join();
            assertThat(book.view().documents()).doesNotContainKeys(DocumentKey.prose(ids.get(2)), DocumentKey.card(ids.get(3)));
            assertThat(book.history(DocumentKey.prose(ids.get(2))).join()).isNotEmpty();
            for (int i = 0; i < 4; i++) {
                assertThat(book.undo().join()).isTrue();
            }
            assertThat(book.view().book()).isEqualTo(first);
        }
    }

    @Test
    void aNewChapterOrSceneInheritsNothingFromTheBinNorFromWhatWasEmptiedOutOfIt() {
        try (TestStudio studio = TestEngines.silent(folder);
                OpenBook book = (OpenBook) studio.sample(folder.resolve("book.snowquill"))) {
            OutlineEdits edits = new OutlineEdits(book, Enum::name);
            OutlineEdits.Added chapter = edits.addChapter(Optional.empty());
            chapter.kept().join();
            OutlineEdits.Added scene = edits.addScene(Optional.of(new OutlineItem(OutlineItem.Kind.CHAPTER, chapter.id())));
            scene.kept().join();
            book.edit(new HandEdit("Typed", Map.of(DocumentKey.prose(scene.id()), "An old text."), "")).join();
            edits.putWholeInBin(new OutlineItem(OutlineItem.Kind.CHAPTER, chapter.id())).join();
            OutlineEdits.Added other = edits.addChapter(Optional.empty());
            other.kept().join();
            assertThat(other.id()).isNotEqualTo(chapter.id());
            edits.emptyBin().join();
            OutlineEdits.Added fresh = edits.addScene(Optional.of(new OutlineItem(OutlineItem.Kind.CHAPTER, other.id())));
            fresh.kept().join();
            assertThat(book.history(DocumentKey.prose(fresh.id())).join()).isEmpty();
            List<String> came = book.opening().bringIn(new ForeignManuscript("", "", List.of(new ForeignChapter("", "New",
                    List.of(new ForeignScene("", "", List.of("It rained."))))), List.of(), List.of()), "new.txt").join().scenes();
            assertThat(book.history(DocumentKey.prose(came.get(0))).join()).hasSize(1);
        }
    }

    @Test
    void aMoveMarksOnlyItsStrandAndScenesComeIntoOtherwiseAndAMoveToTheSamePlaceKeepsNothing() {
        try (TestStudio studio = TestEngines.silent(folder);
                OpenBook book = (OpenBook) studio.sample(folder.resolve("book.snowquill"))) {
            OutlineEdits edits = new OutlineEdits(book, Enum::name);
            SceneList list = book.view().book().outline();
            Set<String> before = stale(book);
            Scene third = list.scenes().get(2);
            assertThat(edits.place(List.of(third.id()), third.chapter(), third.id()).join()).isNull();
            edits.putInBin(List.of(third.id())).join();
            edits.restore(List.of(third.id())).join();
            assertThat(book.view().book().outline()).isEqualTo(list);
            assertThat(stale(book)).isEqualTo(before);
            String chapter = list.scenes().get(0).chapter();
            edits.place(List.of(third.id()), chapter, list.scenes().get(0).id()).join();
            SceneList now = book.view().book().outline();
            List<String> touched = list.sceneIds().stream().filter(id -> list.strand(third.strand()).stream().anyMatch(scene -> scene.id().equals(id))
                    || PlannedTransition.of(id, list) != PlannedTransition.of(id, now)).toList();
            assertThat(touched).as("a move leaves most scenes alone").hasSizeLessThan(list.scenes().size());
            Set<String> marked = stale(book);
            marked.removeAll(before);
            assertThat(marked).allMatch(key -> touched.stream().anyMatch(id -> key.equals(DocumentKey.card(id).toString())
                    || key.equals(DocumentKey.prose(id).toString())));
            assertThat(book.view().documents().entrySet()).filteredOn(entry -> entry.getValue().stale())
                    .noneMatch(entry -> entry.getKey().kind() == DocumentKind.CHARACTER || entry.getKey().kind() == DocumentKind.STEP
                            && !before.contains(entry.getKey().toString()));
        }
    }
}

package app.snowquill.ui.backup;

import app.snowquill.pipeline.BackupPreview;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A line of the outline as it was: a chapter, or a scene of it. */
sealed interface SceneRow {
    record OfChapter(String title, int words) implements SceneRow {
    }

    /** @param differs whether it is another now */
    record OfScene(String id, String title, int words, boolean differs) implements SceneRow {
    }

    /** In the outline's order. */
    static List<SceneRow> of(BackupPreview preview) {
        Book book = preview.book();
        Set<String> differing = preview.difference().map(difference -> difference.scenes()).orElse(Set.of());
        List<SceneRow> rows = new ArrayList<>();
        for (Chapter chapter : book.outline().chapters()) {
            List<Scene> scenes = book.outline().scenesOf(chapter.id());
            rows.add(new OfChapter(chapter.title(), scenes.stream().mapToInt(scene -> book.wordsOf(scene.id())).sum()));
            scenes.forEach(scene -> rows.add(new OfScene(scene.id(),
                    scene.title().isBlank() ? scene.summary() : scene.title(), book.wordsOf(scene.id()),
                    differing.contains(scene.id()))));
        }
        return rows;
    }
}

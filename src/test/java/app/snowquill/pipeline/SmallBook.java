package app.snowquill.pipeline;

import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A book of two scenes, for tests to which the sample would only be slow. */
final class SmallBook {
    private SmallBook() {
    }

    /** Scenes s01 and s02 in a chapter. */
    static BookSession create(Studio studio, Path file) {
        BookSession book = studio.create(file, new Project("Slack Water", "A. Author", "en", "", 60_000, ""));
        Map<DocumentKey, Object> documents = new LinkedHashMap<>();
        documents.put(DocumentKey.step(8), SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", "Ebb")),
                List.of(scene("s01"), scene("s02"))));
        documents.put(DocumentKey.prose("s01"), "The water stood still between the piers.");
        documents.put(DocumentKey.prose("s02"), "Nobody had seen the boat.");
        book.edit(new HandEdit("A small book", documents, "")).join();
        return book;
    }

    private static Scene scene(String id) {
        return new Scene(id, "Scene " + id, "c1", "", null, "", "", "", "", 1_000, "", null, false);
    }
}

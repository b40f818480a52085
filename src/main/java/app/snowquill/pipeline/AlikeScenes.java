package app.snowquill.pipeline;

import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.writing.context.SimilarScenes;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Scenes that the archive finds like one: by its text, or by its card where it has no text yet. For an author who waits, so not for runs,
 * whose prompts must not depend on how far the index is; where the archive is not done in time there are none. Thread-safe.
 */
record AlikeScenes(ArchiveDesk archive) implements SimilarScenes {
    private static final int MOST = 8;
    private static final int SECONDS = 2;

    @Override
    public List<String> to(String scene, Book book) {
        DocumentKey key = book.prose().getOrDefault(scene, "").isBlank() ? DocumentKey.card(scene) : DocumentKey.prose(scene);
        try {
            return archive.similar(key, MOST).orTimeout(SECONDS, TimeUnit.SECONDS).join().hits().stream().map(hit -> hit.key().id())
                    .filter(id -> !id.equals(scene)).distinct().toList();
        } catch (CompletionException e) {
            return List.of(); // a scene can be written without them
        }
    }
}

package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.context.SimilarScenes;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Scenes that the archive finds like one: by its text, or by its card where it has no text yet. For an author who waits, so not for runs,
 * whose prompts must not depend on how far the index is. It waits until all of the book is indexed, which takes long only once; where even
 * that takes too long there are none. What was found holds until the book changes, however far the archive comes meanwhile, so that
 * what is sent is what was shown. Thread-safe; lives with its book.
 */
final class AlikeScenes implements SimilarScenes {
    private static final int MOST = 8;
    private static final int PATIENCE_SECONDS = 10;
    private static final int ANSWER_SECONDS = 5;

    private final LocalArchiveDesk archive;
    private final Map<String, List<String>> found = new HashMap<>();
    private Book of;

    AlikeScenes(LocalArchiveDesk archive) {
        this.archive = archive;
    }

    @Override
    public synchronized List<String> to(String scene, Book book) {
        if (!book.equals(of)) {
            found.clear();
            of = book;
        }
        return found.computeIfAbsent(scene, id -> ask(scene, book));
    }

    private List<String> ask(String scene, Book book) {
        DocumentKey key = book.prose().getOrDefault(scene, "").isBlank() ? DocumentKey.card(scene) : DocumentKey.prose(scene);
        try {
            return archive.similar(key, MOST, TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)).orTimeout(PATIENCE_SECONDS + ANSWER_SECONDS, TimeUnit.SECONDS)
                    .join().hits().stream().map(hit -> hit.key().id()).filter(id -> !id.equals(scene)).distinct().toList();
        } catch (CompletionException e) {
            return List.of(); // a scene can be written without them
        }
    }
}

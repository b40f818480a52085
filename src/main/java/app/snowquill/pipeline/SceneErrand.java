package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.story.Book;

/**
 * What the author asks of agents about one scene, and what those are told beside it. Whoever is to answer, a model or what only looks at the question,
 * is asked with this, so that what is shown is what is sent. Immutable.
 *
 * @param scene its id, or that of what else is asked about
 * @param instruction the author's; may be blank
 * @param book as it stood when the author asked
 * @param sources what else the model is told of
 */
record SceneErrand(String scene, String instruction, Book book, SceneSources sources) {
    String prose() {
        return book.prose().getOrDefault(scene, "");
    }

    boolean isUnwritten() {
        return prose().isBlank();
    }
}

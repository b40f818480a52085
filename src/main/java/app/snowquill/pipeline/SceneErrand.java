package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.Asking;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.SceneRewriting;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.scene.DraftChecks;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import java.util.List;

/**
 * What the author asks a model for about one scene. Whoever is to answer, the model or what only looks at the question, is asked by this and by
 * nothing else, so that what is shown is what is sent. Immutable.
 *
 * @param instruction the author's; may be blank
 * @param book as it stood when the author asked
 * @param sources what else the model is told of
 */
record SceneErrand(String scene, String instruction, Book book, SceneSources sources) {
    /** @param words length asked for; 0 for the kind's own */
    SceneText.Written suggestion(SuggestionRequest.Kind kind, int words, Asking asking, Pieces pieces) {
        SceneText text = new SceneText(asking, instruction, sources, pieces);
        return kind == SuggestionRequest.Kind.DRAFT ? text.draft(scene, words, book) : text.continuation(scene, words, book);
    }

    /** What is found in the text as it stands, and is to go. */
    List<Finding> found() {
        return DraftChecks.check(scene, book);
    }

    String revision(List<Finding> found, Asking asking) {
        return new SceneRewriting(asking, sources).revised(scene, found, instruction, book);
    }

    boolean isUnwritten() {
        return book.prose().getOrDefault(scene, "").isBlank();
    }
}

package app.snowquill.pipeline.writing;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.Map;

/** Writes one document of one step. Stateless; waits for the model, so never on the window's thread. */
@FunctionalInterface
public interface DocumentWriter {
    /**
     * @param book the book as it stands; every document the step reads is there
     * @return the records made, by document: the one asked for, and what belongs to it
     * @throws app.snowquill.engine.EngineException where the model can't do it
     * @throws java.util.concurrent.CancellationException where the run was cancelled
     */
    Map<DocumentKey, Object> write(DocumentKey key, Book book, Writing writing);

    /**
     * What is asked for once it is settled which version of the document stands: by another agent, so perhaps of another model. Of most nothing.
     *
     * @param made what {@link #write} made
     * @return the same with what belongs to it
     */
    default Map<DocumentKey, Object> after(DocumentKey key, Map<DocumentKey, Object> made, Book book, Writing writing) {
        return made;
    }
}

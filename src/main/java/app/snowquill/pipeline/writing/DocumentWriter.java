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
}

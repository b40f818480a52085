package app.snowquill.pipeline.writing;

import app.snowquill.engine.RecordShape;

/**
 * Whoever answers a writer's questions: a model, or a {@link Rehearsal} that only reckons. May wait; as thread-safe as whoever
 * implements it says.
 */
public interface Asking {
    /** Fills a form. */
    <T extends Record> T form(Question question, RecordShape<T> shape, Pieces pieces);

    /** @param words most words of the answer, at least 1 */
    ModelCalls.Prose prose(Question question, int words, Pieces pieces);
}

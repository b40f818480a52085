package app.snowquill.pipeline;

import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;

/** What happens during a run, told in order on the run's own threads. */
public sealed interface RunEvent {
    /** A step begins; {@code items} documents are to be written. */
    record StepStarted(Step step, int items) implements RunEvent {
    }

    /** The model begins to write a document. */
    record ItemStarted(Step step, DocumentKey key) implements RunEvent {
    }

    /** A piece of a document's text: raw JSON for forms, prose for scenes. */
    record Piece(DocumentKey key, String text) implements RunEvent {
    }

    /** The last {@code characters} of a document's pieces are no part of it: the model writes that passage anew. */
    record TakenBack(DocumentKey key, int characters) implements RunEvent {
    }

    /** The model reads what it needs for a document, before its first piece. */
    record Reading(DocumentKey key, app.snowquill.pipeline.writing.Reading how) implements RunEvent {
    }

    /** A document's text is whole; the model copies its fields into the form. */
    record Copying(DocumentKey key) implements RunEvent {
    }

    /** What came of a document; {@code done} of {@code items} of the step have ended now. */
    record ItemEnded(Step step, DocumentKey key, ItemOutcome outcome, String message, int done, int items)
            implements RunEvent {
    }

    /** A document can't be begun, for {@code reads}, which it reads, failed or waits itself. */
    record ItemWaits(Step step, DocumentKey key, DocumentKey reads) implements RunEvent {
    }

    /** Something the author should know while the run goes on: the model crashed and was started again, say. */
    record Notice(String message) implements RunEvent {
    }

    record StepEnded(Step step) implements RunEvent {
    }

    enum ItemOutcome {
        WRITTEN, PROPOSED, FAILED, CANCELLED
    }
}

package app.snowquill.pipeline;

import app.snowquill.snowflake.Step;
import app.snowquill.store.EventRow;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One thing that went on in a book, as it is kept and told. Holds no text of the book.
 *
 * @param job the run it was part of
 * @param agent who; blank where nobody
 * @param call the call of the model it tells of
 * @param done of {@code items}, where it counts something; what is still found after a round of a revision
 * @param items what was found before a round of a revision
 * @param words of a scene that was kept; the number of a round of a revision
 * @param note a word or a sentence about it, or blank
 */
public record BookEvent(long id, Instant at, Kind kind, OptionalLong job, Optional<Step> step, Optional<DocumentKey> document,
                        String agent, OptionalLong call, int done, int items, int words, String note) {
    /** What it was. */
    public enum Kind {
        STEP_STARTED, STEP_ENDED, ITEM_STARTED, ITEM_WRITTEN, ITEM_PROPOSED, ITEM_FAILED, ITEM_STOPPED,
        /** What it reads failed. */
        ITEM_WAITS,
        CALL,
        /** A round of a revision is over; the note has the {@link app.snowquill.pipeline.revising.Verdict}s on its versions. */
        REVISION_ROUND,
        /** Something was kept in the book. */
        KEPT,
        /** The engine had to do something about itself. */
        NOTICE,
        /** The note says how. */
        RUN_ENDED
    }

    EventRow row() {
        return new EventRow(0, at, kind.name(), job, step.map(one -> OptionalInt.of(one.number()))
                .orElse(OptionalInt.empty()), document.map(CallRecording::subject).orElse(""), agent, call, done, items,
                words, note);
    }

    /** Empty where a newer program kept it. */
    static Optional<BookEvent> of(EventRow row) {
        try {
            return Optional.of(new BookEvent(row.id(), row.at(), Kind.valueOf(row.kind()), row.job(),
                    row.step().isPresent() ? Optional.of(Step.of(row.step().getAsInt())) : Optional.empty(), key(row.document()),
                    row.agent(), row.call(), row.done(), row.items(), row.words(), row.note()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<DocumentKey> key(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(new DocumentKey(
                DocumentKind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1)));
    }
}

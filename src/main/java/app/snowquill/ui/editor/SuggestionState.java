package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.story.Words;
import app.snowquill.ui.common.variants.Variant;
import java.util.Optional;

/**
 * What there is to offer for one scene's end, or for the whole of a scene without words. Immutable.
 *
 * @param text so far, or the whole
 * @param about words that were asked for; 0 where that is not known
 * @param message a sentence, for FAILED
 * @param reading how far the model has read, before the first word; empty once it writes
 * @param place "B of 3"; blank for a single answer
 */
record SuggestionState(Phase phase, Operation operation, String text, int words, int about, String message, Optional<Reading> reading, String place) {
    enum Phase {
        NONE,
        WRITING,
        /** Ended or stopped: the author says what becomes of it. */
        READY,
        FAILED,
        /** A whole run writes this scene. */
        RUN,
        /** Text that was left when something stopped. */
        BEGUN,
        /** A new version beside the author's text. */
        PROPOSED;

        boolean isWriting() {
            return this == WRITING || this == RUN;
        }

        boolean canBeTaken() {
            return this == WRITING || this == READY || this == FAILED || this == BEGUN || this == PROPOSED;
        }
    }

    static SuggestionState none() {
        return new SuggestionState(Phase.NONE, Operation.CONTINUE, "", 0, 0, "", Optional.empty(), "");
    }

    /** What was asked for just now. */
    static SuggestionState of(Variant variant, int about, String place) {
        Phase phase = switch (variant.phase()) {
            case WRITING -> Phase.WRITING;
            case READY, STOPPED -> Phase.READY;
            case FAILED -> Phase.FAILED;
        };
        return new SuggestionState(phase, variant.asked().request().operation(), variant.text(), variant.words(), about, variant.message(),
                variant.reading().filter(reading -> variant.text().isBlank()), place);
    }

    /** A text that lies before the author without having been asked for just now. */
    static SuggestionState kept(Phase phase, String text, Optional<Reading> reading) {
        return new SuggestionState(phase, Operation.DRAFT, text, Words.count(text), 0, "", phase == Phase.RUN ? reading : Optional.empty(), "");
    }

    /** Whether the model reads and has not written a word yet. */
    boolean isReading() {
        return phase.isWriting() && text.isBlank() && reading.isPresent();
    }
}

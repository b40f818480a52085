package app.snowquill.ui.editor;

import app.snowquill.pipeline.SuggestionRequest;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.story.Words;
import java.util.Optional;

/**
 * What the Writer has to offer for one scene. Immutable.
 *
 * @param text so far, or the whole
 * @param about words that were asked for; 0 where that is not known
 * @param message a sentence, for FAILED
 * @param reading how far the model has read, before the first word; empty once it writes
 */
record SuggestionState(Phase phase, SuggestionRequest.Kind kind, String scene, String text, int words, int about,
                       String message, Optional<Reading> reading) {
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

    static SuggestionState none(String scene) {
        return new SuggestionState(Phase.NONE, SuggestionRequest.Kind.CONTINUE, scene, "", 0, 0, "", Optional.empty());
    }

    /** A text that lies before the author without having been asked for just now. */
    static SuggestionState kept(Phase phase, String scene, String text, Optional<Reading> reading) {
        return new SuggestionState(phase, SuggestionRequest.Kind.DRAFT, scene, text, Words.count(text), 0, "",
                phase == Phase.RUN ? reading : Optional.empty());
    }

    SuggestionState with(Phase next, String newText, int newWords, String sentence) {
        return new SuggestionState(next, kind, scene, newText, newWords, about, sentence, Optional.empty());
    }

    SuggestionState reading(Reading how) {
        return new SuggestionState(phase, kind, scene, text, words, about, message, Optional.of(how));
    }

    /** Whether the model reads and has not written a word yet. */
    boolean isReading() {
        return phase.isWriting() && text.isBlank() && reading.isPresent();
    }
}

package app.snowquill.ui.editor;

import app.snowquill.pipeline.SuggestionRequest;

/**
 * What the Writer has to offer for one scene. Immutable.
 *
 * @param text so far, or the whole
 * @param about words that were asked for; 0 where that is not known
 * @param message a sentence, for FAILED
 */
record SuggestionState(Phase phase, SuggestionRequest.Kind kind, String scene, String text, int words, int about,
                       String message) {
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
        return new SuggestionState(Phase.NONE, SuggestionRequest.Kind.CONTINUE, scene, "", 0, 0, "");
    }

    SuggestionState with(Phase next, String newText, int newWords, String sentence) {
        return new SuggestionState(next, kind, scene, newText, newWords, about, sentence);
    }
}

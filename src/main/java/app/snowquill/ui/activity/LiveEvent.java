package app.snowquill.ui.activity;

import java.time.Instant;

/**
 * One line of the live events.
 *
 * @param source who it is about, one or two words
 * @param call the call it tells of, whose raw text can be looked at; 0 for none
 */
record LiveEvent(Instant at, Group group, Look look, String source, String text, long call) {
    LiveEvent(Instant at, Group group, Look look, String source, String text) {
        this(at, group, look, source, text, 0);
    }

    /** Which filter shows it; ALL shows every event and belongs to none. */
    enum Group {
        ALL, STEPS, AGENTS, CALLS, STORE
    }

    /** What its icon says. */
    enum Look {
        STEP, WRITING, DONE, MENDED, FAILED, STOPPED, SAVED, ENGINE
    }
}

package app.snowquill.ui.editor;

import java.time.LocalTime;

/** Whether what was typed is in the book. {@code reason} is a sentence, for FAILED. */
record SaveStatus(Kind kind, LocalTime at, String reason) {
    enum Kind {
        SAVING, SAVED, FAILED
    }
}

package app.snowquill.ui.editor;

import app.snowquill.ui.common.Strings;
import java.time.format.DateTimeFormatter;

/** Says a save status in words. */
final class SaveWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Strings strings;

    SaveWords(Strings strings) {
        this.strings = strings;
    }

    String of(SaveStatus status) {
        return switch (status.kind()) {
            case SAVING -> strings.text("editor.saving");
            case SAVED -> strings.text("editor.saved", status.at().format(CLOCK));
            case FAILED -> strings.text("editor.not-saved", status.reason());
        };
    }
}

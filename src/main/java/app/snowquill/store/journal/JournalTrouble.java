package app.snowquill.store.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;

/** Says in words why a journal can't be written. Systems tell it only in their own words, which are read here. */
final class JournalTrouble {
    private JournalTrouble() {
    }

    static String sentence(IOException trouble) {
        String words = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("no space") || words.contains("not enough space") || words.contains("quota")) {
            return "The disk is full.";
        }
        if (words.contains("read-only") || words.contains("read only") || trouble instanceof AccessDeniedException) {
            return "The disk can't be written to.";
        }
        return "The journal can't be written to.";
    }
}

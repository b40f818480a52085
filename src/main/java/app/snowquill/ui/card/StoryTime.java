package app.snowquill.ui.card;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Story time as people write it, 6 Feb 1923, 23:40, and as the card keeps it. Words that are no time stay as they are. */
final class StoryTime {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private StoryTime() {
    }

    static String shown(String kept) {
        try {
            return LocalDateTime.parse(kept).format(SHOWN);
        } catch (DateTimeParseException words) {
            return kept;
        }
    }

    static String kept(String shown) {
        try {
            return LocalDateTime.parse(shown.strip(), SHOWN).toString();
        } catch (DateTimeParseException words) {
            return shown.strip();
        }
    }
}

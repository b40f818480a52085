package app.snowquill.story;

import java.util.List;
import java.util.Objects;

/** The two guards every record of this room shares: no null text, no list that somebody else can still change. */
final class Texts {
    private Texts() {
    }

    static String orBlank(String text) {
        return text == null ? "" : text.strip();
    }

    static <T> List<T> copy(List<T> items) {
        return items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
    }
}

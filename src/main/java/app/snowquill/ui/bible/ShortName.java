package app.snowquill.ui.bible;

import java.util.Arrays;
import java.util.Locale;

/** What a person is called where there is little room. Stateless. */
final class ShortName {
    private ShortName() {
    }

    /** The part of the name that the person's id is made of, else the first: "Hale" of Brother Hale, "Ines" of Ines Corrow. */
    static String of(String id, String name) {
        String[] parts = name.split("\\s+");
        return Arrays.stream(parts).filter(part -> part.toLowerCase(Locale.ROOT).equals(id)).findFirst().orElse(parts[0]);
    }
}

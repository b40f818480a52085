package app.snowquill.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands before the page number in the upper right corner: the author's surname and a word of the title. */
final class RunningHead {
    private static final int LONGEST = 30;
    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "the", "and", "of", "in", "on", "at", "to", "for",
            "with", "from", "by", "or", "der", "die", "das", "le", "la", "les", "un", "une", "el", "los", "las");
    private static final Set<String> PARTICLES = Set.of("le", "la", "de", "del", "della", "di", "da", "du", "des", "dos",
            "van", "von", "den", "der", "ter", "ten", "zu", "af", "al", "el", "bin", "ibn", "ben", "st.", "st");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md");

    private RunningHead() {
    }

    /** "Surname / KEYWORD / ", without the surname where no author is named. */
    static String of(Manuscript manuscript, String keyword) {
        String surname = shortened(surname(manuscript.author()), LONGEST);
        String word = shortened(keyword.isBlank() ? keyword(manuscript.title()) : CleanText.line(keyword), LONGEST)
                .toUpperCase(manuscript.language());
        return (surname.isEmpty() ? "" : surname + " / ") + word + " / ";
    }

    static String surname(String author) {
        List<String> names = new ArrayList<>(Arrays.asList(author.strip().split("\\s+")));
        int comma = author.indexOf(',');
        if (comma > 0 && !SUFFIXES.contains(author.substring(comma + 1).strip().toLowerCase(Locale.ROOT))) {
            return author.substring(0, comma).strip();
        }
        while (names.size() > 1 && SUFFIXES.contains(names.get(names.size() - 1).toLowerCase(Locale.ROOT))) {
            names.remove(names.size() - 1);
        }
        int first = names.size() - 1;
        while (first > 1 && PARTICLES.contains(names.get(first - 1).toLowerCase(Locale.ROOT))) {
            first--;
        }
        String surname = String.join(" ", names.subList(first, names.size()));
        return surname.endsWith(",") ? surname.substring(0, surname.length() - 1) : surname;
    }

    /** The longest word of the title that says something. */
    static String keyword(String title) {
        Comparator<String> byLength = Comparator.comparingInt(String::length);
        return Arrays.stream(title.split("[\\s\\p{Pd}/:;,.!?()“”\"]+"))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .reduce((longest, word) -> byLength.compare(word, longest) > 0 ? word : longest)
                .orElse(title);
    }

    /** @param longest in letters, with the sign that some are left out */
    static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}

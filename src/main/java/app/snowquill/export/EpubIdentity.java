package app.snowquill.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** How an e-book is told from others, and where its author stands on a shelf. */
final class EpubIdentity {
    private static final Set<String> SURNAME_FIRST = Set.of("zh", "ja", "ko", "hu", "vi");

    private EpubIdentity() {
    }

    /** The same for every export of a book of this title, author and language, so that a reader's library replaces the earlier one. */
    static UUID of(Manuscript manuscript) {
        return UUID.nameUUIDFromBytes(String.join("\n", "snowquill", manuscript.title(), manuscript.author(),
                manuscript.language().toLanguageTag()).getBytes(StandardCharsets.UTF_8));
    }

    /** The author's name as a list is sorted by: "van der Meer, Ada". */
    static String sortName(String author, Locale language) {
        int surname = surnameAt(author, language);
        return surname == 0 ? author : author.substring(surname) + ", " + author.substring(0, surname).strip();
    }

    /** Where the surname begins; 0 where it stands first or cannot be told. */
    static int surnameAt(String author, Locale language) {
        boolean isSorted = author.indexOf(',') >= 0 || SURNAME_FIRST.contains(language.getLanguage());
        return isSorted ? 0 : Math.max(0, author.lastIndexOf(RunningHead.surname(author)));
    }
}

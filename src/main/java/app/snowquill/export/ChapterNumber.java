package app.snowquill.export;

import java.util.Locale;
import java.util.Map;

/** A chapter's number as the book's language says it: "Chapter 4", "4. fejezet"; the bare number in a language not known here. */
final class ChapterNumber {
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("en", "Chapter %d"), Map.entry("de", "Kapitel %d"),
            Map.entry("fr", "Chapitre %d"), Map.entry("es", "Capítulo %d"), Map.entry("pt", "Capítulo %d"),
            Map.entry("it", "Capitolo %d"), Map.entry("nl", "Hoofdstuk %d"), Map.entry("sv", "Kapitel %d"),
            Map.entry("da", "Kapitel %d"), Map.entry("nb", "Kapittel %d"), Map.entry("fi", "Luku %d"), Map.entry("pl", "Rozdział %d"),
            Map.entry("cs", "Kapitola %d"), Map.entry("ru", "Глава %d"), Map.entry("uk", "Розділ %d"), Map.entry("el", "Κεφάλαιο %d"),
            Map.entry("tr", "Bölüm %d"), Map.entry("hu", "%d. fejezet"), Map.entry("ro", "Capitolul %d"), Map.entry("ca", "Capítol %d"),
            Map.entry("zh", "第%d章"), Map.entry("ja", "第%d章"), Map.entry("ko", "제%d장"));

    private ChapterNumber() {
    }

    static String of(int number, Locale language) {
        return String.format(Locale.ROOT, WORDS.getOrDefault(language.getLanguage(), "%d"), number);
    }
}

package app.snowquill.export;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the frames of word processor documents say of one book: its title, author, running heads, fonts and languages. As XML. */
final class DocumentValues {
    private static final int LONGEST_HEAD = 48;

    private DocumentValues() {
    }

    static Map<String, String> of(Manuscript manuscript, ExportRequest request) {
        Map<String, String> values = new TreeMap<>();
        values.put("title", XmlText.of(manuscript.title()));
        values.put("author", XmlText.of(manuscript.author()));
        values.put("running-head", XmlText.of(RunningHead.of(manuscript, request.keyword())));
        values.put("head-right", XmlText.of(RunningHead.shortened(manuscript.title(), LONGEST_HEAD)));
        values.put("head-left", XmlText.of(RunningHead.shortened(
                manuscript.author().isEmpty() ? manuscript.title() : manuscript.author(), LONGEST_HEAD)));
        values.put("font", request.template().font());
        values.put("east-asian-font", eastAsianFont(manuscript.language(), request.template().font()));
        values.put("book-language", XmlText.of(manuscript.language().toLanguageTag()));
        return values;
    }

    /** Lengths by their names in the resources; in twentieths of a point. */
    static Map<String, Integer> lengths(Manuscript manuscript, ExportRequest request) {
        return request.template() == ExportTemplate.BOOK ? new BookPage(request.paper()).lengths()
                : new ManuscriptPage(request.paper(), request.contactOr(manuscript.author()).size()).lengths();
    }

    /** Word processors check spelling by language and region; where the book names no region, English is American. */
    static String spellingLanguage(Locale language) {
        String tag = language.toLanguageTag();
        return tag.equals("en") || language.getLanguage().length() > 3 || tag.equals("und") ? "en-US" : tag;
    }

    static boolean isEastAsian(Locale language) {
        return language.getLanguage().matches("zh|ja|ko");
    }

    private static String eastAsianFont(Locale language, String otherwise) {
        boolean traditional = language.getScript().equals("Hant") || language.getCountry().matches("TW|HK|MO");
        return switch (language.getLanguage()) {
            case "ja" -> "MS Mincho";
            case "ko" -> "Batang";
            case "zh" -> traditional ? "PMingLiU" : "SimSun";
            default -> otherwise;
        };
    }
}

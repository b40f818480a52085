package app.snowquill.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** What a book calls its own pages in its own language; in English where that language is not known here. Immutable. */
final class BookWords {
    private final Properties words = new Properties();
    private final String language;

    BookWords(Locale language) {
        this.language = language.getLanguage();
        try (Reader in = new InputStreamReader(BookWords.class.getResourceAsStream("book-words.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param page the page's name in the list of words, such as "contents" */
    String of(String page) {
        return words.getProperty(language + "." + page, words.getProperty("en." + page));
    }
}

package app.snowquill.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What a book says of itself and calls its own pages, in its own language; in English where that language is not known here. Who reads such
 * a book back asks here as well. Immutable.
 */
public final class BookWords {
    private static final Map<String, String> WORDS = read();

    private final Locale language;
    private final String chapter;

    BookWords(Locale language) {
        this.chapter = WORDS.getOrDefault(language.getLanguage() + ".chapter", "%d");
        this.language = WORDS.containsKey(language.getLanguage() + ".end") ? language : Locale.ENGLISH;
    }

    /** @param page the page's name in the list of words, such as "contents" */
    String of(String page) {
        return WORDS.get(language.getLanguage() + "." + page);
    }

    /** Below the story: "END". */
    String end() {
        return of("end");
    }

    /** Below the title: "by Ada Reyes". */
    String by(String author) {
        return of("by").replace("%s", author);
    }

    /** A chapter's number: "Chapter 4", "4. fejezet"; the bare number in a language not known here. */
    String chapter(int number) {
        return chapter.replace("%d", Integer.toString(number));
    }

    /** How long it is: "about 9,600 words". */
    String about(int words) {
        String one = WORDS.getOrDefault(language.getLanguage() + ".about-one-word", of("about-words"));
        String count = NumberFormat.getIntegerInstance(language).format(words).replace('\u202F', '\u00A0'); // few typefaces have the narrow space
        return (words == 1 ? one : of("about-words")).replace("%s", count);
    }

    /** Whether a line says END, in any of the languages. */
    public static boolean isEnd(String line) {
        return WORDS.entrySet().stream().anyMatch(word -> word.getKey().endsWith(".end") && word.getValue().equals(line));
    }

    /** Whom a line under a title names, in any of the languages; empty where it is no such line. */
    public static Optional<String> authorIn(String line) {
        return WORDS.entrySet().stream().filter(word -> word.getKey().endsWith(".by")).map(word -> word.getValue().split("%s", 2))
                .filter(around -> line.startsWith(around[0]) && line.endsWith(around[1])
                        && line.length() > String.join("", around).length())
                .map(around -> line.substring(around[0].length(), line.length() - around[1].length()).strip())
                .filter(name -> !name.isEmpty()).findFirst();
    }

    private static Map<String, String> read() {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(BookWords.class.getResourceAsStream("book-words.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(name -> name, words::getProperty));
    }
}

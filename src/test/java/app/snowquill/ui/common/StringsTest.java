package app.snowquill.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StringsTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\\.?\"");
    /** Half of a key whose other half is a value's name. */
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+\\.(?:[a-z-]+[.-])?)\" \\+");
    private static final Pattern FAMILY = Pattern.compile("(?:\\bof|values)\\(\\s*\"([a-z0-9.-]+)\"");

    @Test
    void everyKeyIsUsedAndEveryKeyThatIsUsedExists() throws IOException {
        Set<String> keys = keys();
        Set<String> rooms = new TreeSet<>();
        keys.forEach(key -> rooms.add(key.substring(0, key.indexOf('.'))));
        Set<String> literals = new TreeSet<>();
        Set<String> families = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        Set<String> rules = new TreeSet<>(); // ids of findings look like keys and are none
        for (String source : sources("src/main/java/app/snowquill/scene")) {
            Matcher rule = LITERAL.matcher(source);
            while (rule.find()) {
                rules.add(rule.group(1));
            }
        }
        for (String source : sources("src/main/java")) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                literals.add(literal.group(1));
            }
            Matcher beginning = BEGINNING.matcher(source);
            while (beginning.find()) {
                beginnings.add(beginning.group(1));
            }
            Matcher family = FAMILY.matcher(source);
            while (family.find()) {
                families.add(family.group(1));
            }
        }
        assertThat(keys.stream().filter(key -> !literals.contains(key) && !literals.contains(key.replaceFirst(
                "-(caption|prompt)$", "")) && families.stream().noneMatch(family -> key.startsWith(family + "."))
                && !literals.contains(key.substring(0, key.lastIndexOf('.'))) && beginnings.stream().noneMatch(key::startsWith)))
                .as("keys nobody uses").isEmpty();
        assertThat(literals.stream().filter(literal -> rooms.contains(literal.substring(0, literal.indexOf('.')))
                && !literal.endsWith(".css") && !literal.endsWith("-") && !rules.contains(literal) && !keys.contains(literal)
                && keys.stream().noneMatch(key -> key.startsWith(literal + "."))))
                .as("keys nobody wrote").isEmpty();
    }

    @Test
    void noTextHasAnApostropheThatMessageFormatWouldSwallow() throws IOException {
        Properties all = properties();
        assertThat(all.stringPropertyNames().stream().filter(key -> all.getProperty(key).contains("'"))).isEmpty();
    }

    @Test
    void argumentsAreFilledIn() {
        Strings strings = new Strings(Locale.ENGLISH);

        assertThat(strings.text("studio.book-words", 21_480, 90_000)).isEqualTo("21,480 of 90,000 words");
        assertThat(strings.text("snowflake.impact", 1, 0)).isEqualTo("Keeping this edit marks nothing stale.");
        assertThat(strings.text("snowflake.impact", 2, 3)).isEqualTo("Keeping these 2 edits marks 3 things stale.");
    }

    @Test
    void aKeyNobodyWroteFailsAtOnce() {
        assertThatThrownBy(() -> new Strings(Locale.ENGLISH).text("studio.nobody-wrote-this"))
                .isInstanceOf(MissingResourceException.class);
    }

    private static Set<String> keys() throws IOException {
        return new TreeSet<>(properties().stringPropertyNames());
    }

    private static Properties properties() throws IOException {
        Properties all = new Properties();
        for (String name : List.of("messages")) {
            try (InputStream in = Strings.class.getResourceAsStream("/app/snowquill/i18n/" + name + ".properties")) {
                if (in != null) {
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                    all.load(reader);
                }
            }
        }
        return all;
    }

    private static List<String> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(StringsTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.snowquill.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that a text uses for an entry of the bible: its own, its aliases, and each part of a person's name that nobody else in the book
 * bears. Finds them as whole words; a name that begins with a small letter is found at the beginning of a sentence too. Immutable.
 */
public final class EntryNames {
    private static final int LEAST_LETTERS = 3;
    private static final int WORDS_AROUND = 40;
    private static final Pattern ARTICLE = Pattern.compile("^(?:The|A|An) (?=\\p{Lu})");

    private final List<String> names;
    private final Pattern pattern;

    /** @param id of an entry or a character */
    public EntryNames(String id, Book book) {
        Set<String> found = new LinkedHashSet<>();
        String name = book.nameOf(id);
        if (!name.equals(id)) {
            found.add(ARTICLE.matcher(name).replaceFirst(""));
        }
        BibleEntry entry = book.lore().entries().get(id);
        if (entry != null) {
            found.addAll(entry.aliases());
        }
        if (book.characters().containsKey(id)) {
            found.addAll(ownParts(id, name, book));
        }
        found.removeIf(String::isBlank);
        this.names = List.copyOf(found);
        this.pattern = found.isEmpty() ? null : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + found.stream()
                .sorted((one, other) -> other.length() - one.length()).map(EntryNames::regex).collect(Collectors.joining("|"))
                + ")(?![\\p{L}\\p{N}])");
    }

    private static List<String> ownParts(String id, String name, Book book) {
        List<String> parts = new ArrayList<>(List.of(name.split("\\s+")));
        parts.removeIf(part -> part.length() < LEAST_LETTERS || book.characters().keySet().stream().anyMatch(other ->
                !other.equals(id) && List.of(book.nameOf(other).split("\\s+")).contains(part)));
        return parts;
    }

    private static String regex(String name) {
        int first = name.codePointAt(0);
        String head = name.substring(0, java.lang.Character.charCount(first));
        return java.lang.Character.isLowerCase(first)
                ? "(?:" + Pattern.quote(head) + "|" + Pattern.quote(head.toUpperCase(Locale.ROOT)) + ")"
                        + Pattern.quote(name.substring(head.length()))
                : Pattern.quote(name);
    }

    /** Its own name first. */
    public List<String> names() {
        return names;
    }

    /** How often a text names it. */
    public int timesIn(String text) {
        return pattern == null ? 0 : (int) pattern.matcher(text).results().count();
    }

    /** The first words of a text that name it, with some around them; blank where none do. */
    public String quote(String text) {
        Matcher matcher = pattern == null ? null : pattern.matcher(text);
        if (matcher == null || !matcher.find()) {
            return "";
        }
        int from = matcher.start() <= WORDS_AROUND ? 0 : text.indexOf(' ', matcher.start() - WORDS_AROUND) + 1;
        from = from > matcher.start() ? matcher.start() : from;
        int to = matcher.end() + WORDS_AROUND >= text.length() ? text.length() : text.lastIndexOf(' ', matcher.end() + WORDS_AROUND);
        to = Math.max(to, matcher.end());
        return ((from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "")).replaceAll("\\s+", " ");
    }
}

package app.snowquill.pipeline.replacing;

import app.snowquill.pipeline.replacing.NameFinder.Form;
import app.snowquill.pipeline.replacing.NameFinder.Form.Where;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What another name for an entry means for every text: the whole name, and of a person also the first and the last name, each only where nobody
 * else in the book bears that word. Immutable.
 */
public final class Renaming {
    /** Words before a name that are none of it. */
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "doctor", "sir", "lady", "lord", "captain", "father",
            "mother", "sister", "brother", "saint", "st", "professor", "aunt", "uncle", "old", "young", "the");

    private final Book book;
    private final String entry;
    private final String from;
    private final String to;
    private final Finder elsewhere;

    /** @throws IllegalArgumentException where there is no such entry, or a name is blank */
    public Renaming(Book book, String entry, String to) {
        if (!book.characters().containsKey(entry) && !book.lore().entries().containsKey(entry)) {
            throw new IllegalArgumentException("There is no entry “" + entry + "” in this book. Nothing was changed.");
        }
        this.book = book;
        this.entry = entry;
        this.from = book.nameOf(entry).strip().replaceAll("\\s+", " ");
        this.to = to.strip().replaceAll("\\s+", " ");
        if (this.to.isEmpty()) {
            throw new IllegalArgumentException("A name can’t be blank. Nothing was changed.");
        }
        this.elsewhere = elsewhere();
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    /** What looks into a field: its own name is replaced as a whole, whatever its parts are. */
    public Finder finder(DocumentKey key, String field) {
        boolean own = field.equals("name") && key.id().equals(entry)
                && (key.kind() == DocumentKind.CHARACTER || key.kind() == DocumentKind.ENTRY);
        return own ? text -> text.equals(to) ? List.of() : List.of(new Finder.Found(0, text.length(), to)) : elsewhere;
    }

    private Finder elsewhere() {
        List<String> before = words(from);
        List<String> after = words(to);
        if (from.equals(to) || before.size() == 1 && after.contains(from)) {
            return Finder.NOTHING; // a name that only grows is called in the text as it was
        }
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(from, before.size() == 1 && isPerson() ? after.get(0) : to, Where.ANYWHERE));
        if (isPerson() && before.size() > 1) {
            if (before.size() < from.split(" ").length) {
                forms.add(new Form(String.join(" ", before), String.join(" ", after), Where.ANYWHERE));
            }
            part(before.get(0), after.get(0), forms);
            if (after.size() > 1) {
                part(before.get(before.size() - 1), after.get(after.size() - 1), forms);
            }
        }
        return new NameFinder(forms);
    }

    private void part(String before, String after, List<Form> forms) {
        if (before.equals(after) || before.length() < 2 || !Character.isUpperCase(before.codePointAt(0)) || isShared(before)) {
            return;
        }
        forms.add(new Form(before, after, Where.ANYWHERE));
        forms.add(new Form(plural(before), plural(after), Where.BEHIND_THE));
    }

    /** "the Laskers", "the Vosses". */
    private static String plural(String name) {
        return name.matches("(?i).*(s|x|z|ch|sh)") ? name + "es" : name + "s";
    }

    private boolean isShared(String word) {
        Stream<String> people = book.characters().keySet().stream().filter(id -> !id.equals(entry)).map(book::nameOf);
        Stream<String> entries = book.lore().entries().values().stream()
                .filter(other -> !other.id().equals(entry) && other.kind() == EntryKind.CHARACTER) // a thing may be named after its owner
                .flatMap((BibleEntry other) -> Stream.concat(Stream.of(other.name()), other.aliases().stream()));
        return Stream.concat(people, entries).anyMatch(name -> Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .anyMatch(word::equalsIgnoreCase));
    }

    private boolean isPerson() {
        return book.characters().containsKey(entry);
    }

    /** The words of a name without what is only said before it. */
    private static List<String> words(String name) {
        List<String> words = List.of(name.split(" "));
        int from = 0;
        while (from + 1 < words.size() && TITLES.contains(words.get(from).replace(".", "").toLowerCase(Locale.ROOT))) {
            from++;
        }
        return words.subList(from, words.size());
    }
}

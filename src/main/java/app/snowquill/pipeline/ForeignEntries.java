package app.snowquill.pipeline;

import app.snowquill.importing.ForeignEntry;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import app.snowquill.pipeline.writing.EntriesWriter;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryKind;
import app.snowquill.story.EntryNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People, places and things from elsewhere as documents of a book, beside those it has and never in their place. Whoever sees a scene is one
 * of the cast, and joins it where nobody there has the name. For one book at one moment; not thread-safe.
 */
final class ForeignEntries {
    private static final Set<String> OF_STEP_3 = Set.of("storyline", "motivation", "goal", "conflict", "epiphany", "paragraph", "ambition");
    private static final String KEYS = "Keys";

    private final Book book;
    private final String source;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> people = new HashMap<>();
    private final Map<DocumentKey, Object> documents = new LinkedHashMap<>();
    private final List<String> beside = new ArrayList<>();
    private int count;

    /**
     * @param source what they came from, for names that are there already
     * @param taken every document that was ever in the book
     */
    ForeignEntries(ForeignManuscript manuscript, String source, Book book, Collection<DocumentKey> taken) {
        this.book = book;
        this.source = source;
        taken.forEach(key -> ids.add(key.id()));
        ids.addAll(book.characters().keySet());
        ids.addAll(book.lore().entries().keySet());
        book.characters().keySet().forEach(id -> new EntryNames(id, book).names().forEach(name -> people.putIfAbsent(plain(name), id)));
        manuscript.entries().forEach(this::add);
        manuscript.scenes().stream().map(ForeignScene::details).forEach(details -> person(details.pov()));
    }

    private void add(ForeignEntry entry) {
        if (entry.name().isBlank()) {
            return;
        }
        Optional<String> there = standing(entry);
        if (there.isPresent() && made(entry, entry.name(), there.get()).entrySet().stream().allMatch(one -> one.getValue().equals(current(one.getKey())))) {
            return; // it came in before, and is as it was
        }
        String name = there.isPresent() ? entry.name() + " (" + source + ")" : entry.name();
        there.ifPresent(id -> beside.add(entry.name()));
        String id = EntriesWriter.id(name, ids);
        ids.add(id);
        documents.putAll(made(entry, name, id));
        count++;
        if (entry.kind() == EntryKind.CHARACTER) {
            Stream.concat(Stream.of(entry.name()), entry.aliases().stream()).forEach(one -> people.putIfAbsent(plain(one), id));
        }
    }

    /** The one in the book that has the name already. */
    private Optional<String> standing(ForeignEntry entry) {
        Stream<String> there = entry.kind() == EntryKind.CHARACTER ? book.characters().keySet().stream()
                : book.lore().entries().values().stream().filter(one -> one.kind() == entry.kind()).map(BibleEntry::id);
        return there.filter(id -> plain(book.nameOf(id)).equals(plain(entry.name()))).findFirst();
    }

    private Object current(DocumentKey key) {
        return key.kind() == DocumentKind.CHARACTER ? book.characters().get(key.id()) : book.lore().entries().get(key.id());
    }

    private static Map<DocumentKey, Object> made(ForeignEntry entry, String name, String id) {
        boolean person = entry.kind() == EntryKind.CHARACTER;
        Map<DocumentKey, Object> made = new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>(entry.fields());
        if (person) {
            fields.keySet().removeAll(OF_STEP_3);
            made.put(new DocumentKey(DocumentKind.CHARACTER, id), character(id, name, entry.fields()));
        }
        String patterns = entry.keys().stream().filter(key -> !isName(key)).collect(Collectors.joining(", "));
        if (!patterns.isEmpty()) {
            fields.put(KEYS, patterns);
        }
        Set<String> aliases = new LinkedHashSet<>(entry.aliases());
        entry.keys().stream().filter(ForeignEntries::isName).forEach(aliases::add);
        aliases.removeIf(alias -> alias.isBlank() || alias.strip().equals(name));
        if (!person || !entry.summary().isBlank() || !aliases.isEmpty() || !fields.isEmpty()) {
            made.put(DocumentKey.entry(id), new BibleEntry(id, entry.kind(), person ? "" : name, entry.summary(), List.copyOf(aliases), fields,
                    List.of(), List.of()));
        }
        return made;
    }

    private static Character character(String id, String name, Map<String, String> fields) {
        return new Character(id, name, CharacterRole.WITNESS, fields.getOrDefault("storyline", ""), fields.getOrDefault("motivation", ""),
                fields.getOrDefault("goal", ""), fields.getOrDefault("conflict", ""), fields.getOrDefault("epiphany", ""), "",
                fields.getOrDefault("paragraph", ""), List.of(), fields.getOrDefault("ambition", ""));
    }

    /** A lorebook's key that is no pattern. */
    private static boolean isName(String key) {
        return !(key.length() > 2 && key.startsWith("/") && key.indexOf('/', 1) > 0);
    }

    /** Id of somebody of the cast; blank for a blank name. */
    String person(String name) {
        if (name.isBlank()) {
            return "";
        }
        return people.computeIfAbsent(plain(name), unknown -> {
            String id = EntriesWriter.id(name, ids);
            ids.add(id);
            documents.put(new DocumentKey(DocumentKind.CHARACTER, id), character(id, name.strip(), Map.of()));
            count++;
            return id;
        });
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    Map<DocumentKey, Object> documents() {
        return documents;
    }

    /** How many came. */
    int count() {
        return count;
    }

    /** Names that were taken, in the book's sense: what bears one stands beside the one that is there. */
    List<String> beside() {
        return List.copyOf(beside);
    }
}

package app.snowquill.pipeline;

import app.snowquill.ledger.EntryMoment;
import app.snowquill.ledger.Quotes;
import app.snowquill.ledger.SceneOrder;
import app.snowquill.pipeline.writing.ContinuityReader.FoundChange;
import app.snowquill.pipeline.writing.ContinuityReader.FoundEntry;
import app.snowquill.pipeline.writing.ContinuityReader.Read;
import app.snowquill.pipeline.writing.EntriesWriter;
import app.snowquill.pipeline.writing.EntryFieldNames;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.BibleEntry.Progression;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.EntryKind;
import app.snowquill.story.EntryNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a model's reading of one scene can be proposed for the bible: fields of entries that read otherwise from the scene on, and entries
 * for names that have none; only what the scene's words prove, and nothing twice. An entry that waits already waits with all its changes.
 * Belongs to one reading.
 */
final class CollectedEntries {
    private final String scene;
    private final Book book;
    private final Map<DocumentKey, Object> waiting;
    private final Set<String> taken;
    private final RefusedLore refused;
    private final Map<DocumentKey, BibleEntry> proposals = new LinkedHashMap<>();
    private int dropped;

    /**
     * @param waiting what waits for the author's word, by document
     * @param taken ids that a new entry can't have
     */
    CollectedEntries(String scene, Book book, Map<DocumentKey, Object> waiting, Set<String> taken, RefusedLore refused) {
        this.scene = scene;
        this.book = book;
        this.waiting = waiting;
        this.taken = new HashSet<>(taken);
        this.refused = refused;
    }

    void add(Read read) {
        read.changes().stream().filter(FoundChange::isOne).forEach(this::add);
        read.names().forEach(this::add);
    }

    private void add(FoundChange found) {
        proved(found.quote()).ifPresent(words -> EntryFieldNames.named(found.of(), book)
                .ifPresent(named -> propose(named.getKey(), new Progression(scene, named.getValue(), found.text(), words))));
    }

    private void propose(BibleEntry stands, Progression change) {
        DocumentKey key = DocumentKey.entry(stands.id());
        BibleEntry before = proposals.getOrDefault(key, waiting.get(key) instanceof BibleEntry waits && ProposedChanges.isOne(waits)
                ? ProposedChanges.with(stands, ProposedChanges.added(waits, stands)) : stands);
        boolean isThere = before.progressions().stream().anyMatch(one -> one.scene().equals(scene) && one.field().equals(change.field()));
        String reads = EntryMoment.of(before, scene, new SceneOrder(book.outline())).fields().getOrDefault(change.field(), "");
        if (!isThere && !plain(reads).equals(plain(change.text())) && !refused.holds(name(stands.id(), change), change.quote())) {
            proposals.put(key, ProposedChanges.with(before, List.of(change)));
        }
    }

    private void add(FoundEntry found) {
        String name = found.name().strip();
        proved(found.quote()).filter(words -> stands(name, words)).ifPresent(words -> {
            if (!isKnown(name, found.kind()) && !refused.holds(name(name), "")) {
                String id = EntriesWriter.id(name, taken);
                taken.add(id);
                proposals.put(DocumentKey.entry(id), new BibleEntry(id, found.kind(), name, found.summary(), List.of(), Map.of(), List.of(), List.of()));
            }
        });
    }

    private static boolean stands(String name, String words) {
        return !name.isEmpty() && Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])").matcher(words).find();
    }

    /** Whether an entry bears the name, in the book or among those that wait; of a person, a part of it is enough. */
    private boolean isKnown(String name, EntryKind kind) {
        boolean waits = Stream.concat(waiting.values().stream(), proposals.values().stream()).anyMatch(one -> one instanceof BibleEntry entry
                && plain(entry.name()).equals(plain(name)));
        return waits || Stream.concat(book.characters().keySet().stream(), book.lore().entries().keySet().stream()).distinct()
                .map(id -> new EntryNames(id, book)).anyMatch(names -> names.names().stream().anyMatch(other -> plain(other).equals(plain(name)))
                        || kind == EntryKind.CHARACTER && names.timesIn(name) > 0);
    }

    private Optional<String> proved(String quote) {
        Optional<String> words = Quotes.find(quote, book.prose().get(scene));
        dropped += words.isPresent() ? 0 : 1;
        return words;
    }

    /** The names and quotes under which what waits of an entry is refused. */
    static List<Map.Entry<String, String>> refusals(BibleEntry waits, Book book) {
        BibleEntry stands = book.lore().entries().get(waits.id());
        return stands == null ? List.of(Map.entry(name(waits.name()), "")) : ProposedChanges.added(waits, stands).stream()
                .map(change -> Map.entry(name(waits.id(), change), change.quote())).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String name(String id, Progression change) {
        return "change|" + id + "|" + change.field() + "|" + plain(change.text());
    }

    private static String name(String entry) {
        return "entry|" + plain(entry);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceFirst("^(the|an?) ", "").replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    /** What is to wait, by document. */
    Map<DocumentKey, BibleEntry> proposals() {
        return proposals;
    }

    /** How many finds had a quote that does not stand in the text. */
    int dropped() {
        return dropped;
    }
}

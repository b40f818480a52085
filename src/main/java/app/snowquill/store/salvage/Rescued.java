package app.snowquill.store.salvage;

import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What goes into the new book, with every reference leading somewhere: a version whose parent is lost has the newest one before it, a
 * document points to the newest version there is, and versions without a change set have one again. Immutable.
 *
 * @param rows of each table, in order of their numbers
 * @param kept texts from the damaged file
 * @param fromBackups texts from backups
 */
public record Rescued(Map<TableShape, List<RawRow>> rows, int kept, int fromBackups, List<LostText> lost) {
    /** @param backups what was found in each, newest first */
    public static Rescued of(FoundRows book, List<FoundRows> backups) {
        Merger merger = new Merger(book);
        backups.forEach(merger::fillFrom);
        traceReferences(book);
        TreeMap<Long, RawRow> revisions = new TreeMap<>();
        book.all(TableShape.REVISION).forEach(row -> revisions.put(row.id(), row));
        Map<DocumentKey, Long> newest = new HashMap<>();
        List<RawRow> whole = new ArrayList<>();
        for (RawRow row : revisions.values()) {
            DocumentKey key = TableShape.REVISION.key(row).orElseThrow();
            whole.add(withParent(row, revisions, newest.get(key)));
            newest.put(key, row.id());
        }
        Map<TableShape, List<RawRow>> rows = new HashMap<>();
        rows.put(TableShape.REVISION, whole);
        rows.put(TableShape.CHANGE_SET, changeSets(book, whole));
        rows.put(TableShape.DOCUMENT, documents(book, newest));
        for (TableShape shape : List.of(TableShape.PROPOSAL, TableShape.PARTIAL_TEXT, TableShape.DIGEST, TableShape.REMARK, TableShape.SETTING)) {
            rows.put(shape, List.copyOf(book.all(shape)));
        }
        rows.put(TableShape.SNAPSHOT, snapshots(book, revisions.keySet(), rows.get(TableShape.CHANGE_SET)));
        return new Rescued(rows, book.texts() - merger.taken(), merger.taken(), lost(book, revisions, newest));
    }

    /** Whether any version of a document is among the rows. */
    public boolean has(DocumentKey key) {
        return rows.get(TableShape.DOCUMENT).stream().anyMatch(row -> TableShape.DOCUMENT.key(row).equals(Optional.of(key)));
    }

    /** Versions that others speak of were in the book, too. */
    private static void traceReferences(FoundRows book) {
        for (RawRow row : book.all(TableShape.REVISION)) {
            Long parent = row.number(TableShape.PARENT);
            trace(book, parent != null && parent < row.id() ? parent : null, TableShape.REVISION.key(row));
        }
        for (RawRow row : book.all(TableShape.DOCUMENT)) {
            trace(book, row.number(TableShape.CURRENT), TableShape.DOCUMENT.key(row));
        }
    }

    private static void trace(FoundRows book, Long revision, Optional<DocumentKey> key) {
        if (revision != null && !book.table(TableShape.REVISION).containsKey(revision)) {
            book.trace(revision, new FoundRows.Trace(key, Optional.empty()));
        }
    }

    private static RawRow withParent(RawRow row, TreeMap<Long, RawRow> revisions, Long before) {
        Long parent = row.number(TableShape.PARENT);
        return parent == null || revisions.containsKey(parent) ? row : row.with(TableShape.PARENT, before);
    }

    private static List<RawRow> changeSets(FoundRows book, List<RawRow> revisions) {
        TreeMap<Long, RawRow> sets = new TreeMap<>();
        book.all(TableShape.CHANGE_SET).forEach(row -> sets.put(row.id(), row));
        for (RawRow row : revisions) {
            sets.computeIfAbsent(row.number(TableShape.REVISION_SET), id -> new RawRow(id, Arrays.asList(null, "WRITE", "Salvaged",
                    row.at(TableShape.AUTHOR), "", row.at(TableShape.REVISION_TIME), null, 0L)));
        }
        Set<Long> there = new HashSet<>(sets.keySet());
        return sets.values().stream().map(row -> there.contains(Objects.requireNonNullElse(row.number(TableShape.UNDOES), -1L)) ? row
                : row.with(TableShape.UNDOES, null)).toList();
    }

    /** Names of what is still there; of two for the same, which only a damaged table holds, the newer. */
    private static List<RawRow> snapshots(FoundRows book, Set<Long> revisions, List<RawRow> changeSets) {
        Set<Long> sets = changeSets.stream().map(RawRow::id).collect(Collectors.toSet());
        Map<List<Object>, RawRow> named = new HashMap<>();
        for (RawRow row : book.all(TableShape.SNAPSHOT)) {
            Long revision = row.number(TableShape.SNAPSHOT_REVISION);
            if (sets.contains(row.number(TableShape.SNAPSHOT_SET)) && (revision == null || revisions.contains(revision))) {
                named.merge(Arrays.asList(revision, revision == null ? row.at(TableShape.SNAPSHOT_SET) : null), row,
                        (one, other) -> one.id() > other.id() ? one : other);
            }
        }
        return named.values().stream().sorted(Comparator.comparingLong(RawRow::id)).toList();
    }

    private static List<RawRow> documents(FoundRows book, Map<DocumentKey, Long> newest) {
        return newest.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> {
            RawRow found = book.table(TableShape.DOCUMENT).get(entry.getKey());
            RawRow row = found != null ? found : new RawRow(0, Arrays.asList(entry.getKey().kind().name(), entry.getKey().id(), 0L, null));
            return row.with(TableShape.CURRENT, entry.getValue());
        }).toList();
    }

    private static List<LostText> lost(FoundRows book, TreeMap<Long, RawRow> revisions, Map<DocumentKey, Long> newest) {
        return book.traces().entrySet().stream().filter(trace -> !revisions.containsKey(trace.getKey()))
                .map(trace -> {
                    long id = trace.getKey();
                    Optional<Long> stands = trace.getValue().key().map(newest::get);
                    return new LostText(trace.getValue().key(), id, trace.getValue().at(), stands.isEmpty() ? LostText.Standing.NOTHING
                            : stands.get() > id ? LostText.Standing.NEWER_VERSION : LostText.Standing.EARLIER_VERSION);
                }).sorted(Comparator.comparingLong(LostText::revision)).toList();
    }
}

package app.snowquill.pipeline;

import app.snowquill.pipeline.archive.LostText;
import app.snowquill.search.IndexedText;
import app.snowquill.search.TextId;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.store.ThinningRow;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What older versions there are to be found, and their texts. Reads the book's past version by version, and all of a document's only
 * where something of it is missing. On the archive's thread.
 */
final class OlderTexts {
    /** What is to be put into the index, and what is to go. */
    record Change(List<IndexedText> put, List<TextId> gone) {
    }

    private record Seen(long revision, int versions) {
    }

    private final ProjectStore store;
    private final LostText lost;
    private Map<DocumentKey, Seen> seen = Map.of();

    OlderTexts(ProjectStore store, LostText lost) {
        this.store = store;
        this.lost = lost;
    }

    /** Documents whose older versions in the index are not those of the book. @param known texts of the index */
    List<DocumentKey> begin(BookView view, Collection<TextId> known) {
        Map<DocumentKey, Set<Long>> wanted = new LinkedHashMap<>();
        for (ThinningRow row : store.past().rows()) {
            wanted.computeIfAbsent(row.key(), key -> new TreeSet<>()).add(row.revision());
        }
        view.documents().forEach((key, info) -> wanted.getOrDefault(key, new HashSet<>()).remove(info.revision()));
        Map<DocumentKey, Set<Long>> there = new HashMap<>();
        known.stream().filter(id -> !id.isStanding())
                .forEach(id -> there.computeIfAbsent(id.key(), key -> new TreeSet<>()).add(id.older()));
        seen = seen(view);
        Set<DocumentKey> all = new HashSet<>(wanted.keySet());
        all.addAll(there.keySet());
        return all.stream().filter(key -> !wanted.getOrDefault(key, Set.of()).equals(there.getOrDefault(key, Set.of()))).sorted().toList();
    }

    /** What a change of the book changes in its past. */
    Change changed(BookView view, Collection<TextId> known) {
        Map<DocumentKey, Seen> now = seen(view);
        Set<DocumentKey> keys = new HashSet<>(now.keySet());
        keys.addAll(seen.keySet());
        keys.removeIf(key -> now.containsKey(key) && now.get(key).equals(seen.get(key)));
        List<IndexedText> put = new ArrayList<>();
        List<TextId> gone = new ArrayList<>();
        for (DocumentKey key : keys) {
            Optional<IndexedText> one = next(seen.get(key), now.get(key));
            if (one.isPresent()) {
                put.add(one.get());
            } else {
                Change all = all(key, known);
                put.addAll(all.put());
                gone.addAll(all.gone());
            }
        }
        seen = now;
        return new Change(put, gone);
    }

    /** All older versions of a document, and those in the index that the book has no more. */
    Change all(DocumentKey key, Collection<TextId> known) {
        List<Revision> history = store.history(key);
        List<IndexedText> put = new ArrayList<>();
        Set<TextId> there = new HashSet<>();
        boolean removed = !history.isEmpty() && history.get(0).removed();
        for (int i = 1; i < history.size(); i++) {
            put.add(older(history.get(i), history.get(i - 1)));
            there.add(put.get(put.size() - 1).id());
        }
        if (removed) { // nothing to be found in it, but then it needs no second look
            put.add(older(history.get(0), history.get(0)));
            there.add(put.get(put.size() - 1).id());
        }
        return new Change(put, known.stream().filter(id -> id.key().equals(key) && !id.isStanding() && !there.contains(id)).toList());
    }

    /** The version that was followed by one more; empty where more than that happened. */
    private Optional<IndexedText> next(Seen before, Seen after) {
        if (before == null || after == null || after.versions() != before.versions() + 1) {
            return Optional.empty();
        }
        Optional<Revision> then = store.revision(before.revision());
        return store.revision(after.revision()).filter(next -> next.parent().orElse(0) == before.revision())
                .flatMap(next -> then.map(revision -> older(revision, next)));
    }

    private IndexedText older(Revision then, Revision next) {
        return new IndexedText(new TextId(then.key(), then.id()), then.id(), lost.of(then.key().kind(), then.content(), next.content()));
    }

    private static Map<DocumentKey, Seen> seen(BookView view) {
        Map<DocumentKey, Seen> seen = new HashMap<>();
        view.documents().forEach((key, info) -> seen.put(key, new Seen(info.revision(), info.versions())));
        return seen;
    }
}

package app.snowquill.pipeline;

import app.snowquill.pipeline.archive.ArchiveTexts;
import app.snowquill.pipeline.archive.LostText;
import app.snowquill.search.IndexedText;
import app.snowquill.search.TextId;
import app.snowquill.search.TextIndex;
import app.snowquill.story.DocumentKey;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Makes an index like a book: puts in what differs and takes out what is no more. Lives as long as one index, on the archive's thread. */
final class IndexFilling {
    private static final int BATCH = 100;

    private final TextIndex index;
    private final ArchiveTexts texts;
    private final OlderTexts older;
    private final BooleanSupplier ended;
    private final Map<TextId, IndexedText.Stamp> known;
    private final Map<TextId, IndexedText> standing = new HashMap<>();

    /** Hears how far it is, while there is much to do. */
    interface Progress {
        void told(long done, long of);
    }

    /** @param ended says when to stop between two batches */
    IndexFilling(TextIndex index, OpenBook session, BooleanSupplier ended) {
        this.index = index;
        this.texts = new ArchiveTexts(session.parts().json());
        this.older = new OlderTexts(session.parts().store(), new LostText(session.parts().json()));
        this.ended = ended;
        this.known = new HashMap<>(index.known());
    }

    /** What is in the index, as one map that changes with it. */
    Map<TextId, IndexedText.Stamp> known() {
        return Collections.unmodifiableMap(known);
    }

    /** The texts of the book as it stands; empty before the first {@link #like}. */
    Map<TextId, IndexedText> standing() {
        return Collections.unmodifiableMap(standing);
    }

    /** Gives the standing texts that were put in; they can be found then, and last once the index is committed. */
    List<IndexedText> like(BookView view, Map<DocumentKey, Long> revisions, Progress progress) {
        List<IndexedText> now = texts.of(view.book(), BookAssembler.contents(view.book()), revisions);
        boolean first = standing.isEmpty();
        List<IndexedText> changed = now.stream()
                .filter(text -> standing.get(text.id()) != text && !text.stamp().equals(known.get(text.id()))).toList();
        Set<TextId> there = new HashSet<>();
        now.forEach(text -> there.add(text.id()));
        remove(known.keySet().stream().filter(id -> id.isStanding() && !there.contains(id)).toList());
        List<DocumentKey> past = first ? older.begin(view, known.keySet()) : List.of();
        long all = changed.size() + past.size();
        for (int i = 0; i < changed.size() && !ended.getAsBoolean(); i += BATCH) {
            progress.told(i, all);
            put(changed.subList(i, Math.min(changed.size(), i + BATCH)));
            index.show();
        }
        now.forEach(text -> standing.put(text.id(), text));
        for (int i = 0; i < past.size() && !ended.getAsBoolean(); i++) {
            if (i % BATCH == 0) {
                progress.told(changed.size() + i, all);
            }
            keep(older.all(past.get(i), known.keySet()));
        }
        if (!first) {
            keep(older.changed(view, known.keySet()));
        }
        index.show();
        return changed;
    }

    private void keep(OlderTexts.Change change) {
        remove(change.gone());
        put(change.put().stream().filter(text -> !text.stamp().equals(known.get(text.id()))).toList());
    }

    private void put(List<IndexedText> some) {
        index.put(some);
        some.forEach(text -> known.put(text.id(), text.stamp()));
    }

    private void remove(Collection<TextId> gone) {
        index.remove(gone);
        gone.forEach(id -> {
            known.remove(id);
            standing.remove(id);
        });
    }
}

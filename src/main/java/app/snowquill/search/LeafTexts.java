package app.snowquill.search;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/**
 * Which text each row of the index is, read once for each segment, because every match of a frequent word asks; and what was read of
 * the texts themselves, while there is memory to spare, because decompressing is most of what a snippet costs. Thread-safe; forgets a segment
 * when it is gone.
 */
final class LeafTexts {
    private final Map<IndexReader.CacheKey, TextId[]> known = new ConcurrentHashMap<>();
    private final Map<IndexReader.CacheKey, SoftReference<AtomicReferenceArray<String>>> bodies = new ConcurrentHashMap<>();

    /** Reads new segments before the first search sees them. */
    SearcherFactory warming() {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                for (LeafReaderContext leaf : reader.leaves()) {
                    of(leaf.reader());
                }
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                return searcher;
            }
        };
    }

    /** By row; what a passage is of, for a passage. */
    TextId[] of(LeafReader leaf) throws IOException {
        IndexReader.CacheHelper life = leaf.getCoreCacheHelper();
        TextId[] ids = known.get(life.getKey());
        if (ids == null) {
            ids = read(leaf);
            if (known.put(life.getKey(), ids) == null) {
                life.addClosedListener(this::forget);
            }
        }
        return ids;
    }

    /** The text of a row of a segment of which {@link #of} was asked. */
    String body(LeafReader leaf, int row) throws IOException {
        AtomicReferenceArray<String> read = bodies(leaf);
        String body = read.get(row);
        if (body == null) {
            body = leaf.storedFields().document(row, Set.of(IndexFields.BODY)).get(IndexFields.BODY);
            read.set(row, body);
        }
        return body;
    }

    private AtomicReferenceArray<String> bodies(LeafReader leaf) {
        IndexReader.CacheKey key = leaf.getCoreCacheHelper().getKey();
        SoftReference<AtomicReferenceArray<String>> kept = bodies.get(key);
        AtomicReferenceArray<String> read = kept == null ? null : kept.get();
        if (read == null) {
            read = new AtomicReferenceArray<>(leaf.maxDoc());
            bodies.put(key, new SoftReference<>(read));
        }
        return read;
    }

    private void forget(IndexReader.CacheKey key) {
        known.remove(key);
        bodies.remove(key);
    }

    private static TextId[] read(LeafReader leaf) throws IOException {
        TextId[] ids = new TextId[leaf.maxDoc()];
        BinaryDocValues names = leaf.getBinaryDocValues(IndexFields.NAME);
        while (names != null && names.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
            ids[names.docID()] = TextId.parse(names.binaryValue().utf8ToString());
        }
        return ids;
    }
}

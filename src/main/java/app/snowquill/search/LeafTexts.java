package app.snowquill.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/**
 * Which text each row of the index is, read once for each segment, because every match of a frequent word asks. Thread-safe; forgets a
 * segment when it is gone.
 */
final class LeafTexts {
    private final Map<IndexReader.CacheKey, TextId[]> known = new ConcurrentHashMap<>();

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
                life.addClosedListener(known::remove);
            }
        }
        return ids;
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

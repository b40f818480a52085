package app.snowquill.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;

/** Lists what is in an index. Stateless. */
final class IndexContents {
    private IndexContents() {
    }

    static Map<TextId, IndexedText.Stamp> known(List<LeafReaderContext> leaves, LeafTexts texts) throws IOException {
        Map<TextId, IndexedText.Stamp> known = new HashMap<>();
        for (LeafReaderContext leaf : leaves) {
            LeafReader reader = leaf.reader();
            Bits live = reader.getLiveDocs();
            NumericDocValues revisions = reader.getNumericDocValues(IndexFields.REVISION);
            NumericDocValues hashes = reader.getNumericDocValues(IndexFields.HASH);
            TextId[] ids = texts.of(reader);
            for (int row = 0; revisions != null && row < ids.length; row++) {
                if ((live == null || live.get(row)) && revisions.advanceExact(row) && hashes.advanceExact(row)) {
                    known.put(ids[row], new IndexedText.Stamp(revisions.longValue(), hashes.longValue()));
                }
            }
        }
        return known;
    }

    /** The texts that have passages in a field of vectors. */
    static Set<TextId> measured(List<LeafReaderContext> leaves, LeafTexts texts, String field) throws IOException {
        Set<TextId> measured = new HashSet<>();
        for (LeafReaderContext leaf : leaves) {
            Bits live = leaf.reader().getLiveDocs();
            FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
            TextId[] ids = texts.of(leaf.reader());
            while (values != null && values.nextDoc() != FloatVectorValues.NO_MORE_DOCS) {
                if (live == null || live.get(values.docID())) {
                    measured.add(ids[values.docID()]);
                }
            }
        }
        return measured;
    }
}

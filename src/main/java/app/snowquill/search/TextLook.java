package app.snowquill.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.Bits;

/** The index at one moment. One thread's, until it is closed; many can be open at once. */
public final class TextLook implements AutoCloseable {
    private static final int LIKE_PASSAGES = 60;
    private static final Comparator<FoundText> BEST = Comparator.comparingDouble(FoundText::score).reversed()
            .thenComparing(found -> found.id().key()).thenComparing(found -> found.id().older());

    private final SearcherManager searchers;
    private final IndexSearcher searcher;
    private final WordQueries queries;
    private final LeafTexts texts;
    private Highlighter highlighter;

    TextLook(SearcherManager searchers, Analyzer analyzer, LeafTexts texts) throws IOException {
        this.searchers = searchers;
        this.searcher = searchers.acquire();
        this.queries = new WordQueries(searcher, analyzer);
        this.texts = texts;
        this.highlighter = new Highlighter(searcher, List.of());
    }

    /**
     * Every text that has the words asked for. Where {@code how} allows it and no text that is asked for has them, words spelt alike
     * count, and then half of the words do.
     *
     * @param typed words; "in quotes" for a phrase, a trailing * for a beginning; any text at all
     * @param wanted which texts are looked into
     * @param asked which of them the author wants to see; the others are only counted
     */
    public Found find(String typed, WordRule how, Predicate<TextId> wanted, Predicate<TextId> asked) {
        try {
            Found first = Found.NOTHING;
            List<QueryText.Piece> pieces = QueryText.parse(typed).pieces();
            for (WordQueries.Reach reach : WordQueries.Reach.of(how)) {
                WordQueries.Asked question = queries.of(pieces, how, reach);
                List<FoundText> found = question.parts().isEmpty() ? List.of() : all(question.whole(), wanted);
                if (found.stream().anyMatch(each -> asked.test(each.id()))) {
                    highlighter = new Highlighter(searcher, question.parts());
                    return new Found(found, question.bent());
                }
                first = first.texts().isEmpty() ? new Found(found, Found.Bent.AS_ASKED) : first;
            }
            return first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts that share what is particular in a text's words, the likest first, without itself; none where it is not in the index. */
    public List<FoundText> alike(TextId id, Predicate<TextId> wanted) {
        try {
            Optional<Integer> row = row(id);
            if (row.isEmpty()) {
                return List.of();
            }
            List<WordQueries.Part> parts = queries.particular(body(row.get()));
            highlighter = new Highlighter(searcher, parts);
            return all(WordQueries.any(parts), other -> !other.equals(id) && wanted.test(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts of which a passage lies nearest to a vector, the nearest first; each once. */
    public List<FoundText> near(Vectors vectors, float[] vector, Predicate<TextId> wanted) {
        try {
            Map<TextId, FoundText> best = new LinkedHashMap<>();
            KnnFloatVectorQuery query = new KnnFloatVectorQuery(IndexFields.vector(vectors), vector, LIKE_PASSAGES);
            for (ScoreDoc hit : searcher.search(query, LIKE_PASSAGES).scoreDocs) {
                LeafReaderContext leaf = leaf(hit.doc);
                TextId id = texts.of(leaf.reader())[hit.doc - leaf.docBase];
                NumericDocValues starts = leaf.reader().getNumericDocValues(IndexFields.START);
                if (wanted.test(id) && !best.containsKey(id) && starts.advanceExact(hit.doc - leaf.docBase)) {
                    Optional<Integer> row = row(id);
                    if (row.isPresent()) {
                        best.put(id, new FoundText(id, hit.score, row.get(), (int) starts.longValue()));
                    }
                }
            }
            return List.copyOf(best.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The passage of a text that the last question of this look is best answered by, what answers it marked. */
    public Snippet snippet(FoundText found) {
        try {
            return highlighter.of(found.row(), body(found.row()), found.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text; empty where it is not in the index. */
    public Optional<String> body(TextId id) {
        try {
            Optional<Integer> row = row(id);
            return row.isPresent() ? Optional.of(body(row.get())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<TextId, IndexedText.Stamp> known() {
        try {
            Map<TextId, IndexedText.Stamp> known = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts whose passages this model has measured. */
    public Set<TextId> measured(Vectors vectors) {
        try {
            Set<TextId> measured = new HashSet<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                FloatVectorValues values = leaf.reader().getFloatVectorValues(IndexFields.vector(vectors));
                TextId[] ids = texts.of(leaf.reader());
                while (values != null && values.nextDoc() != FloatVectorValues.NO_MORE_DOCS) {
                    if (live == null || live.get(values.docID())) {
                        measured.add(ids[values.docID()]);
                    }
                }
            }
            return measured;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FoundText> all(Query query, Predicate<TextId> wanted) throws IOException {
        EveryMatch matches = new EveryMatch(texts);
        searcher.search(query, matches);
        List<FoundText> found = new ArrayList<>(matches.found());
        found.removeIf(each -> !wanted.test(each.id()));
        found.sort(BEST);
        return found;
    }

    private Optional<Integer> row(TextId id) throws IOException {
        ScoreDoc[] rows = searcher.search(new org.apache.lucene.search.TermQuery(
                new org.apache.lucene.index.Term(IndexFields.ID, id.text())), 1).scoreDocs;
        return rows.length == 0 ? Optional.empty() : Optional.of(rows[0].doc);
    }

    private String body(int row) throws IOException {
        return searcher.storedFields().document(row, Set.of(IndexFields.BODY)).get(IndexFields.BODY);
    }

    private LeafReaderContext leaf(int row) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(row, leaves));
    }

    @Override
    public void close() {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

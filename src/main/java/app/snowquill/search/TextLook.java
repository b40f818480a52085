package app.snowquill.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;

/** The index at one moment. One thread's, until it is closed; many can be open at once. */
public final class TextLook implements AutoCloseable {
    private static final int LIKE_PASSAGES = 60;
    private static final Comparator<FoundText> BEST = Comparator.comparingDouble(FoundText::score).reversed()
            .thenComparing(found -> found.id().key()).thenComparing(found -> found.id().older());

    private final SearcherManager searchers;
    private final IndexSearcher searcher;
    private final List<LeafReaderContext> leaves;
    private final WordQueries queries;
    private final LeafTexts texts;
    private Highlighter highlighter;

    TextLook(SearcherManager searchers, Analyzer analyzer, LeafTexts texts) throws IOException {
        this.searchers = searchers;
        this.searcher = searchers.acquire();
        this.leaves = searcher.getIndexReader().leaves();
        this.queries = new WordQueries(searcher, analyzer);
        this.texts = texts;
        this.highlighter = new Highlighter(leaves, texts, List.of());
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
                    highlighter = new Highlighter(leaves, texts, question.parts());
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
            highlighter = new Highlighter(leaves, texts, parts);
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

    /**
     * The passage of each text that the last question of this look is best answered by, what answers it marked. Many at once cost less
     * than one by one.
     *
     * @param found each text once
     */
    public List<Snippet> snippets(List<FoundText> found) {
        try {
            return highlighter.of(found);
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
            return IndexContents.known(leaves, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts whose passages this model has measured. */
    public Set<TextId> measured(Vectors vectors) {
        try {
            return IndexContents.measured(leaves, texts, IndexFields.vector(vectors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FoundText> all(Query query, Predicate<TextId> wanted) throws IOException {
        List<FoundText> found = searcher.search(query, EveryMatch.of(texts, wanted));
        found.sort(BEST);
        return found;
    }

    private Optional<Integer> row(TextId id) throws IOException {
        ScoreDoc[] rows = searcher.search(new TermQuery(
                new Term(IndexFields.ID, id.text())), 1).scoreDocs;
        return rows.length == 0 ? Optional.empty() : Optional.of(rows[0].doc);
    }

    private String body(int row) throws IOException {
        LeafReaderContext leaf = leaf(row);
        return texts.body(leaf.reader(), row - leaf.docBase);
    }

    private LeafReaderContext leaf(int row) {
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

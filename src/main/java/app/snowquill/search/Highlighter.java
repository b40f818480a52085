package app.snowquill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Marks in a text what a question matched, by the places that the index holds: no text is taken apart again. One look's, on its thread.
 */
final class Highlighter {
    private static final List<String> FIELDS = List.of(WordAnalyzers.PLAIN, WordAnalyzers.STEM);
    /** Of each piece of the question; a window is soon found among so many. */
    private static final int MOST = 200;
    /** Of the only piece there is: the snippet begins with the first, and shows no more than these. */
    private static final int MOST_OF_ONE = 24;

    private final IndexSearcher searcher;
    private final List<WordQueries.Part> parts;
    private final List<Weight> weights = new ArrayList<>();

    Highlighter(IndexSearcher searcher, List<WordQueries.Part> parts) throws IOException {
        this.searcher = searcher;
        this.parts = parts;
        for (WordQueries.Part part : parts) {
            weights.add(searcher.createWeight(searcher.rewrite(part.query()), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
    }

    /** @param start where to begin in a text in which nothing is matched */
    Snippet of(int row, String body, int start) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(row, leaves));
        List<Mark> marks = new ArrayList<>();
        int most = parts.size() == 1 ? MOST_OF_ONE : MOST;
        for (int part = 0; part < parts.size(); part++) {
            if (!parts.get(part).beginning().isEmpty()) {
                BeginningMarks.add(body, parts.get(part).beginning(), part, most, marks);
            } else {
                add(weights.get(part).matches(leaf, row - leaf.docBase), part, most, marks);
            }
        }
        return SnippetWindow.of(body, marks, start, part -> parts.get(part).weight());
    }

    private static void add(Matches matches, int part, int most, List<Mark> marks) throws IOException {
        if (matches == null) {
            return;
        }
        for (String field : FIELDS) {
            MatchesIterator each = matches.getMatches(field);
            for (int i = 0; each != null && i < most && each.next(); i++) {
                marks.add(new Mark(each.startOffset(), each.endOffset(), part));
            }
        }
    }
}

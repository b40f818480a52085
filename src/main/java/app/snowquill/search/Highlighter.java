package app.snowquill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Marks in texts what a question matched, by the places that the index holds: no text is taken apart again. One look's, on its thread.
 */
final class Highlighter {
    /** Of each piece of the question; a window is soon found among so many. */
    private static final int MOST = 200;
    /** Of the only piece there is: the snippet begins with the first, and shows no more than these. */
    private static final int MOST_OF_ONE = 24;
    /** A beginning of more words than these is soon found in any text by reading it. */
    private static final int MOST_WORDS = 100;

    /**
     * Where a piece stands in the texts of a segment.
     *
     * @param beginning letters that a word begins with, to be looked for in the text itself; blank where the lists say it all
     */
    private record Places(List<TermPlaces> lists, String beginning) {
    }

    private final List<LeafReaderContext> leaves;
    private final LeafTexts texts;
    private final List<WordQueries.Part> parts;
    private final int most;

    Highlighter(List<LeafReaderContext> leaves, LeafTexts texts, List<WordQueries.Part> parts) {
        this.leaves = leaves;
        this.texts = texts;
        this.parts = parts;
        this.most = parts.size() == 1 ? MOST_OF_ONE : MOST;
    }

    /** The snippets of different texts, in the order of the texts; read in the order of the index. */
    List<Snippet> of(List<FoundText> found) throws IOException {
        Snippet[] snippets = new Snippet[found.size()];
        LeafReaderContext leaf = null;
        List<Places> places = List.of();
        for (int i : IntStream.range(0, snippets.length).boxed().sorted(Comparator.comparingInt(i -> found.get(i).row())).toList()) {
            LeafReaderContext next = leaves.get(ReaderUtil.subIndex(found.get(i).row(), leaves));
            if (leaf != next) {
                leaf = next;
                places = places(leaf.reader());
            }
            snippets[i] = of(leaf.reader(), found.get(i).row() - leaf.docBase, found.get(i).start(), places);
        }
        return List.of(snippets);
    }

    private Snippet of(LeafReader leaf, int row, int start, List<Places> places) throws IOException {
        String body = texts.body(leaf, row);
        List<Mark> marks = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (TermPlaces list : places.get(part).lists()) {
                list.add(row, part, most, marks);
            }
            if (!places.get(part).beginning().isEmpty()) {
                BeginningMarks.add(body, places.get(part).beginning(), part, most, marks);
            }
        }
        return SnippetWindow.of(body, marks, start, part -> parts.get(part).weight());
    }

    /** By part. */
    private List<Places> places(LeafReader leaf) throws IOException {
        List<Places> all = new ArrayList<>();
        for (WordQueries.Part part : parts) {
            all.add(part.beginning().isEmpty() ? places(leaf, part.query())
                    : TermPlaces.beginning(leaf, new Term(WordAnalyzers.PLAIN, part.beginning()), MOST_WORDS)
                    .map(lists -> new Places(lists, "")).orElse(new Places(List.of(), part.beginning())));
        }
        return all;
    }

    private static Places places(LeafReader leaf, Query query) throws IOException {
        List<TermPlaces> lists = new ArrayList<>();
        for (List<Term> terms : ways(query)) {
            TermPlaces.in(leaf, terms).ifPresent(lists::add);
        }
        return new Places(lists, "");
    }

    /** What a piece matches: a phrase, or any of some terms. */
    private static List<List<Term>> ways(Query query) {
        if (query instanceof PhraseQuery phrase) {
            return List.of(List.of(phrase.getTerms()));
        }
        Set<Term> terms = new LinkedHashSet<>();
        query.visit(QueryVisitor.termCollector(terms));
        return terms.stream().map(List::of).toList();
    }
}

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
    /** A beginning of more words than these is soon found in any text by reading it. */
    private static final int FEW_WORDS = 16;
    /** So many lists are opened at most where reading did not find it, because a letter of it folds to two. */
    private static final int MOST_WORDS = 100;

    private final List<LeafReaderContext> leaves;
    private final LeafTexts texts;
    private final List<WordQueries.Part> parts;
    private final int reach;

    Highlighter(List<LeafReaderContext> leaves, LeafTexts texts, List<WordQueries.Part> parts) {
        this.leaves = leaves;
        this.texts = texts;
        this.parts = parts;
        this.reach = parts.size() == 1 ? SnippetWindow.LENGTH : Integer.MAX_VALUE; // the snippet of an only piece begins with its first place
    }

    /** The snippets of different texts, in the order of the texts; read in the order of the index. */
    List<Snippet> of(List<FoundText> found) throws IOException {
        Snippet[] snippets = new Snippet[found.size()];
        LeafReaderContext leaf = null;
        List<List<TermPlaces>> places = List.of();
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

    private Snippet of(LeafReader leaf, int row, int start, List<List<TermPlaces>> places) throws IOException {
        String body = texts.body(leaf, row);
        List<Mark> marks = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            add(leaf, row, part, places.get(part), body, marks);
        }
        return SnippetWindow.of(body, marks, start, part -> parts.get(part).weight());
    }

    private void add(LeafReader leaf, int row, int part, List<TermPlaces> places, String body, List<Mark> marks) throws IOException {
        String beginning = parts.get(part).beginning();
        List<TermPlaces> lists = places;
        if (lists.isEmpty() && !beginning.isEmpty()) {
            int before = marks.size();
            BeginningMarks.add(body, beginning, part, MOST, reach, marks);
            lists = marks.size() > before ? List.of() : words(leaf, beginning, MOST_WORDS);
        }
        for (TermPlaces list : lists) {
            list.add(row, part, MOST, reach, marks);
        }
    }

    /** By part; none for a beginning of many words, which is read in the texts. */
    private List<List<TermPlaces>> places(LeafReader leaf) throws IOException {
        List<List<TermPlaces>> all = new ArrayList<>();
        for (WordQueries.Part part : parts) {
            all.add(part.beginning().isEmpty() ? places(leaf, part.query()) : words(leaf, part.beginning(), FEW_WORDS));
        }
        return all;
    }

    private static List<TermPlaces> words(LeafReader leaf, String beginning, int most) throws IOException {
        return TermPlaces.beginning(leaf, new Term(WordAnalyzers.PLAIN, beginning), most).orElse(List.of());
    }

    private static List<TermPlaces> places(LeafReader leaf, Query query) throws IOException {
        List<TermPlaces> lists = new ArrayList<>();
        for (List<Term> terms : ways(query)) {
            TermPlaces.in(leaf, terms).ifPresent(lists::add);
        }
        return lists;
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

package app.snowquill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes the index's questions of what an author asks. One look's, on its thread. */
final class WordQueries {
    private static final float AS_WRITTEN = 1.2f;
    private static final float SPELT_ALIKE = 0.5f;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;

    WordQueries(IndexSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    /** How far a question may be bent; tried one after another until something is found. */
    enum Reach {
        /** All words; of a word that stands nowhere those spelt like it. */
        ALL,
        /** All words, or those spelt like them. */
        SPELLING,
        /** Half of the words, or those spelt like them. */
        SOME;

        static List<Reach> of(WordRule how) {
            return how == WordRule.EXACT ? List.of(ALL) : List.of(values());
        }
    }

    /**
     * One piece of the question.
     *
     * @param beginning folded letters that a word begins with, for a piece that is one; else blank
     * @param weight how much a match of it says, at least 0
     */
    record Part(Query query, String beginning, double weight) {
    }

    /** The whole question, and its pieces to tell what they matched. */
    record Asked(Query whole, List<Part> parts, Found.Bent bent) {
    }

    Asked of(List<QueryText.Piece> pieces, WordRule how, Reach reach) throws IOException {
        List<Part> parts = new ArrayList<>();
        boolean bent = false;
        for (QueryText.Piece piece : pieces) {
            List<String> words = words(WordAnalyzers.PLAIN, piece.text());
            if (words.isEmpty()) {
                continue;
            }
            if (piece.kind() == QueryText.Kind.BEGINNING && words.size() == 1) {
                parts.add(new Part(new PrefixQuery(new Term(WordAnalyzers.PLAIN, words.get(0))), words.get(0), 1));
            } else if (piece.kind() == QueryText.Kind.PHRASE || words.size() > 1) {
                parts.add(new Part(phrase(WordAnalyzers.PLAIN, words), "", 2 * words.size()));
            } else {
                boolean stray = how == WordRule.LIKE && (reach != Reach.ALL || frequency(words.get(0), piece.text()) == 0);
                bent |= stray;
                parts.add(word(words.get(0), piece.text(), how, stray));
            }
        }
        int needed = reach == Reach.SOME ? (parts.size() + 1) / 2 : parts.size();
        Found.Bent told = reach == Reach.SOME && needed < parts.size() ? Found.Bent.SOME_WORDS : bent ? Found.Bent.SPELLING : Found.Bent.AS_ASKED;
        return new Asked(joined(parts, needed), parts, told);
    }

    /** What tells a text from the others: its words that are frequent in it and rare elsewhere. */
    List<Part> particular(String body) throws IOException {
        return ParticularWords.of(body, searcher.getIndexReader(), analyzer);
    }

    static Query any(List<Part> parts) {
        return joined(parts, 1);
    }

    private static Query joined(List<Part> parts, int needed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part.query(), BooleanClause.Occur.SHOULD));
        return all.setMinimumNumberShouldMatch(needed).build();
    }

    private Part word(String plain, String typed, WordRule how, boolean stray) throws IOException {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(new Term(WordAnalyzers.PLAIN, plain)), AS_WRITTEN));
        int frequency = frequency(plain, typed);
        if (how == WordRule.LIKE) {
            List<String> stems = words(WordAnalyzers.STEM, typed);
            if (stems.size() == 1) {
                ways.add(new TermQuery(new Term(WordAnalyzers.STEM, stems.get(0))));
            }
            int letters = plain.codePointCount(0, plain.length());
            if (stray && letters >= 4) {
                Query alike = new FuzzyQuery(new Term(WordAnalyzers.PLAIN, plain), letters < 8 ? 1 : 2, 1, 30, true);
                ways.add(new BoostQuery(searcher.rewrite(alike), SPELT_ALIKE)); // once, for the search and the snippets
            }
        }
        double rarity = Math.log(1 + (1.0 + searcher.getIndexReader().getDocCount(WordAnalyzers.PLAIN)) / (1 + frequency));
        return new Part(ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0), "", rarity);
    }

    /** In how many texts a word or one of its stem stands. */
    private int frequency(String plain, String typed) throws IOException {
        int most = searcher.getIndexReader().docFreq(new Term(WordAnalyzers.PLAIN, plain));
        for (String stem : words(WordAnalyzers.STEM, typed)) {
            most = Math.max(most, searcher.getIndexReader().docFreq(new Term(WordAnalyzers.STEM, stem)));
        }
        return most;
    }

    private static Query phrase(String field, List<String> words) {
        return words.size() == 1 ? new TermQuery(new Term(field, words.get(0)))
                : new PhraseQuery(0, field, words.toArray(String[]::new));
    }

    private List<String> words(String field, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        }
        return words;
    }
}

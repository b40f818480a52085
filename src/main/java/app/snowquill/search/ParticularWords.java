package app.snowquill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Chooses what tells a text from the others: its words that are frequent in it and rare elsewhere, by tf-idf (Spärck Jones 1972). Every
 * dictionary is read once, in its order. Stateless.
 */
final class ParticularWords {
    private static final int MOST = 30;
    private static final int SHORTEST = 3;
    /** A word of more than this part of the texts tells nothing. */
    private static final int SHARE = 4;

    private ParticularWords() {
    }

    private record Weighed(String stem, double weight) {
    }

    /** The most telling first, the weight of that one 1. */
    static List<WordQueries.Part> of(String body, IndexReader reader, Analyzer analyzer) throws IOException {
        TreeMap<BytesRef, int[]> counts = counts(body, analyzer);
        int texts = reader.getDocCount(WordAnalyzers.STEM);
        for (LeafReaderContext leaf : reader.leaves()) {
            addFrequencies(leaf.reader().terms(WordAnalyzers.STEM), counts);
        }
        List<Weighed> telling = new ArrayList<>();
        for (Map.Entry<BytesRef, int[]> each : counts.entrySet()) {
            int inTexts = each.getValue()[1];
            if (inTexts >= 2 && inTexts <= Math.max(5, texts / SHARE)) {
                telling.add(new Weighed(each.getKey().utf8ToString(), each.getValue()[0] * (1 + Math.log((texts + 1.0) / (inTexts + 1)))));
            }
        }
        telling.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::stem));
        return telling.stream().limit(MOST).map(word -> part(word, word.weight() / telling.get(0).weight())).toList();
    }

    private static WordQueries.Part part(Weighed word, double weight) {
        return new WordQueries.Part(new BoostQuery(new TermQuery(new Term(WordAnalyzers.STEM, word.stem())), (float) weight), "", weight);
    }

    /** How often each stem stands in the text, and a 0 beside it. */
    private static TreeMap<BytesRef, int[]> counts(String body, Analyzer analyzer) throws IOException {
        TreeMap<BytesRef, int[]> counts = new TreeMap<>();
        try (TokenStream stream = analyzer.tokenStream(WordAnalyzers.STEM, body)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() >= SHORTEST) {
                    counts.computeIfAbsent(new BytesRef(term), stem -> new int[2])[0]++;
                }
            }
            stream.end();
        }
        return counts;
    }

    /** Adds beside each count in how many texts of a segment the stem stands. */
    private static void addFrequencies(Terms terms, TreeMap<BytesRef, int[]> counts) throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum dictionary = terms.iterator();
        for (Map.Entry<BytesRef, int[]> each : counts.entrySet()) {
            if (dictionary.seekExact(each.getKey())) {
                each.getValue()[1] += dictionary.docFreq();
            }
        }
    }
}

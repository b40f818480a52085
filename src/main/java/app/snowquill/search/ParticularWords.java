package app.snowquill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * Chooses what tells a text from the others: its words that are frequent in it and rare elsewhere, by tf-idf (Spärck Jones 1972). Stems
 * are looked up group by group of how often they stand in the text, and no further than one could still be told (the bound of Turtle and Flood 1995):
 * most of a text's words stand in it once. Stateless.
 */
final class ParticularWords {
    private static final int MOST = 30;
    private static final int SHORTEST = 3;
    /** Texts that a stem stands in at least: itself and one more. */
    private static final int RAREST = 2;
    /** A word of more than this part of the texts tells nothing. */
    private static final int SHARE = 4;

    private ParticularWords() {
    }

    private record Weighed(String stem, double weight) {
    }

    /** The most telling first, the weight of that one 1. */
    static List<WordQueries.Part> of(String body, IndexReader reader, Analyzer analyzer) throws IOException {
        int texts = reader.getDocCount(WordAnalyzers.STEM);
        List<TermsEnum> dictionaries = dictionaries(reader);
        List<Weighed> telling = new ArrayList<>();
        for (Map.Entry<Integer, TreeSet<BytesRef>> group : byCount(body, analyzer).entrySet()) {
            if (telling.size() == MOST && weight(group.getKey(), RAREST, texts) < telling.get(MOST - 1).weight()) {
                break;
            }
            for (Map.Entry<BytesRef, Integer> each : frequencies(group.getValue(), dictionaries).entrySet()) {
                if (each.getValue() >= RAREST && each.getValue() <= Math.max(5, texts / SHARE)) {
                    telling.add(new Weighed(each.getKey().utf8ToString(), weight(group.getKey(), each.getValue(), texts)));
                }
            }
            telling.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::stem));
            telling = new ArrayList<>(telling.subList(0, Math.min(MOST, telling.size())));
        }
        double most = telling.isEmpty() ? 1 : telling.get(0).weight();
        return telling.stream().map(word -> part(word, word.weight() / most)).toList();
    }

    private static double weight(int count, int inTexts, int texts) {
        return count * (1 + Math.log((texts + 1.0) / (inTexts + 1)));
    }

    private static WordQueries.Part part(Weighed word, double weight) {
        return new WordQueries.Part(new BoostQuery(new TermQuery(new Term(WordAnalyzers.STEM, word.stem())), (float) weight), "", weight);
    }

    /** The stems by how often they stand in the text, the most frequent first. */
    private static NavigableMap<Integer, TreeSet<BytesRef>> byCount(String body, Analyzer analyzer) throws IOException {
        Map<BytesRef, int[]> counts = new HashMap<>();
        try (TokenStream stream = analyzer.tokenStream(WordAnalyzers.STEM, body)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() >= SHORTEST) {
                    counts.computeIfAbsent(new BytesRef(term), stem -> new int[1])[0]++;
                }
            }
            stream.end();
        }
        NavigableMap<Integer, TreeSet<BytesRef>> groups = new TreeMap<>(Comparator.reverseOrder());
        counts.forEach((stem, count) -> groups.computeIfAbsent(count[0], number -> new TreeSet<>()).add(stem));
        return groups;
    }

    private static List<TermsEnum> dictionaries(IndexReader reader) throws IOException {
        List<TermsEnum> all = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(WordAnalyzers.STEM);
            if (terms != null) {
                all.add(terms.iterator());
            }
        }
        return all;
    }

    /** In how many texts each stem stands. */
    private static Map<BytesRef, Integer> frequencies(TreeSet<BytesRef> stems, List<TermsEnum> dictionaries) throws IOException {
        Map<BytesRef, Integer> frequencies = new HashMap<>();
        for (TermsEnum dictionary : dictionaries) {
            for (BytesRef stem : stems) {
                if (dictionary.seekExact(stem)) {
                    frequencies.merge(stem, dictionary.docFreq(), Integer::sum);
                }
            }
        }
        return frequencies;
    }
}

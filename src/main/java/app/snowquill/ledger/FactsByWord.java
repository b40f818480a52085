package app.snowquill.ledger;

import app.snowquill.story.ContentWords;
import app.snowquill.story.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which facts a sentence may tell, by the words of both. Immutable; made for one ledger. */
final class FactsByWord {
    private static final int LEAST_SHARED = 3;
    private static final double SAME = 0.8;

    private final List<Fact> facts;
    private final List<Integer> words = new ArrayList<>();
    private final Map<String, List<Integer>> withWord = new HashMap<>();

    FactsByWord(Collection<Fact> facts) {
        this.facts = List.copyOf(facts);
        for (int i = 0; i < this.facts.size(); i++) {
            Set<String> own = ContentWords.of(this.facts.get(i).text());
            words.add(own.size());
            for (String word : own) {
                withWord.computeIfAbsent(word, one -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Those of whose words at least three, and four fifths, stand in the sentence; in the ledger's order. */
    Stream<Fact> in(String sentence) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String word : ContentWords.of(sentence)) {
            for (int fact : withWord.getOrDefault(word, List.of())) {
                shared.merge(fact, 1, Integer::sum);
            }
        }
        return shared.entrySet().stream().filter(one -> one.getValue() >= LEAST_SHARED && one.getValue() >= SAME * words.get(one.getKey()))
                .map(one -> facts.get(one.getKey()));
    }
}

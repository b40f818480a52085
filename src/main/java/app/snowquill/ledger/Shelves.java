package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which claims are to be laid side by side: only those of which {@link PairRules} can say anything, so that a ledger of thousands of facts
 * is not compared each with each. Made of one list of claims; not thread-safe.
 */
final class Shelves {
    private final List<Claim> claims;
    private final NavigableSet<Pair> pairs = new TreeSet<>();

    /** Places of two claims in the list, the lower first. */
    record Pair(int one, int other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair pair) {
            return one != pair.one ? Integer.compare(one, pair.one) : Integer.compare(other, pair.other);
        }
    }

    Shelves(List<Claim> claims) {
        this.claims = claims;
        Map<String, List<Integer>> shelves = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            for (String shelf : shelvesOf(claims.get(i))) {
                shelves.computeIfAbsent(shelf, name -> new ArrayList<>()).add(i);
            }
        }
        shelves.values().forEach(shelf -> shelf.forEach(one -> shelf.forEach(other -> add(one, other))));
        laws();
    }

    /** By the order of the claims. */
    Collection<Pair> pairs() {
        return pairs;
    }

    /** All of one subject stand together, for an attribute has many names; things, ties and laws also where another subject has them. */
    private static Set<String> shelvesOf(Claim claim) {
        Set<String> shelves = new HashSet<>();
        shelves.add("of\n" + claim.subject());
        switch (claim.kind()) {
            case POSSESSION -> shelves.add("of\n" + Belonging.of(claim).object());
            case RELATION -> shelves.add("of\n" + claim.value());
            case RULE -> shelves.add("laws");
            default -> {
            }
        }
        return shelves;
    }

    /** A rule of the world is laid beside the facts that have all the words that it forbids. */
    private void laws() {
        Map<Integer, List<String>> forbidden = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            if (WorldRules.forbids(claims.get(i))) {
                forbidden.put(i, WorldRules.content(claims.get(i)));
            }
        }
        if (forbidden.isEmpty()) {
            return;
        }
        Map<String, Set<Integer>> withWord = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            if (!claims.get(i).isOf(FactKind.RULE)) {
                for (String word : WorldRules.content(claims.get(i))) {
                    withWord.computeIfAbsent(word, one -> new HashSet<>()).add(i);
                }
            }
        }
        forbidden.forEach((law, words) -> {
            Set<Integer> saying = new HashSet<>(words.isEmpty() ? Set.of() : withWord.getOrDefault(words.get(0), Set.of()));
            words.forEach(word -> saying.retainAll(withWord.getOrDefault(word, Set.of())));
            saying.forEach(one -> add(law, one));
        });
    }

    private void add(int one, int other) {
        if (one != other) {
            pairs.add(new Pair(Math.min(one, other), Math.max(one, other)));
        }
    }
}

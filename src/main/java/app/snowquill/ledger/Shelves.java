package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which claims are to be laid side by side: only those of which {@link PairRules} can say anything, so that a ledger of thousands of facts
 * is not compared each with each. Made of one list of claims; not thread-safe.
 */
final class Shelves {
    private static final Map<FactKind, Set<FactKind>> PARTNERS = Map.of(
            FactKind.LIFE, EnumSet.complementOf(EnumSet.of(FactKind.RELATION, FactKind.RULE)),
            FactKind.TRAIT, EnumSet.of(FactKind.TRAIT, FactKind.STATE, FactKind.LIFE, FactKind.RELATION),
            FactKind.STATE, EnumSet.of(FactKind.TRAIT, FactKind.STATE, FactKind.LIFE, FactKind.POSSESSION),
            FactKind.PLACE, EnumSet.of(FactKind.PLACE, FactKind.LIFE),
            FactKind.POSSESSION, EnumSet.of(FactKind.POSSESSION, FactKind.STATE, FactKind.LIFE),
            FactKind.RELATION, EnumSet.of(FactKind.RELATION, FactKind.TRAIT),
            FactKind.EVENT, EnumSet.of(FactKind.EVENT, FactKind.LIFE),
            FactKind.RULE, EnumSet.of(FactKind.RULE));
    private static final Set<String> OF_LIFE = Set.of("birth date", "death date", "age");

    private final List<Claim> claims;
    /** Each the lower place in the upper half, the higher one in the lower. */
    private final Set<Long> pairs = new HashSet<>();

    /** Places of two claims in the list, the lower first. */
    record Pair(int one, int other) {
    }

    Shelves(List<Claim> claims) {
        this.claims = claims;
        Map<String, List<Integer>> shelves = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            for (String shelf : shelvesOf(claims.get(i))) {
                shelves.computeIfAbsent(shelf, name -> new ArrayList<>()).add(i);
            }
        }
        shelves.values().forEach(this::lay);
        laws();
    }

    /** By the order of the claims. */
    List<Pair> pairs() {
        return pairs.stream().mapToLong(Long::longValue).sorted().mapToObj(pair -> new Pair((int) (pair >> Integer.SIZE), (int) pair)).toList();
    }

    private void lay(List<Integer> shelf) {
        for (int i = 0; i < shelf.size(); i++) {
            for (int j = i + 1; j < shelf.size(); j++) {
                if (mayClash(claims.get(shelf.get(i)), claims.get(shelf.get(j)))) {
                    add(shelf.get(i), shelf.get(j));
                }
            }
        }
    }

    /** Whether some rule reads the two kinds together; birth and age are laid beside everything. */
    private static boolean mayClash(Claim one, Claim other) {
        return PARTNERS.get(one.kind()).contains(other.kind()) || OF_LIFE.contains(one.attribute()) || OF_LIFE.contains(other.attribute());
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
            pairs.add((long) Math.min(one, other) << Integer.SIZE | Math.max(one, other));
        }
    }
}

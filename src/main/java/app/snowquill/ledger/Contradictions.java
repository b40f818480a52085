package app.snowquill.ledger;

import app.snowquill.story.Book;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which facts can't both be so. Made for the exact case: what it calls sure excludes each other by dates, numbers, colours, opposites or
 * kinship; what rests on other words alone is only likely. A change over time is none. Immutable; made for one book at one moment.
 */
public final class Contradictions {
    private final Subjects subjects;
    private final SceneOrder order;
    private final PairRules rules;

    public Contradictions(Book book) {
        this.subjects = new Subjects(book);
        this.order = new SceneOrder(book.outline());
        this.rules = new PairRules(order);
    }

    /** Whether two facts contradict each other. */
    public Optional<Clash> between(Fact one, Fact other) {
        return rules.clash(claim(one), claim(other));
    }

    /** All pairs that contradict each other, by the order of the facts. Facts of other people are not laid side by side. */
    public List<Clash> among(Collection<Fact> facts) {
        Map<String, List<Claim>> shelves = new LinkedHashMap<>();
        for (Fact fact : facts) {
            Claim claim = claim(fact);
            shelvesOf(claim).forEach(shelf -> shelves.computeIfAbsent(shelf, name -> new ArrayList<>()).add(claim));
        }
        List<Clash> found = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        shelves.forEach((name, shelf) -> {
            for (int i = 0; i < shelf.size(); i++) {
                for (int j = i + 1; j < shelf.size(); j++) {
                    add(shelf.get(i), shelf.get(j), seen, found);
                }
            }
        });
        List<Claim> laws = facts.stream().filter(fact -> fact.kind() == FactKind.RULE).map(this::claim).toList();
        laws.forEach(law -> facts.stream().filter(fact -> fact.kind() != FactKind.RULE)
                .forEach(fact -> add(law, claim(fact), seen, found)));
        return found;
    }

    /** The facts of a ledger that stand against another one. */
    public List<Clash> against(Fact one, Collection<Fact> ledger) {
        Claim claim = claim(one);
        return ledger.stream().filter(fact -> !fact.id().equals(one.id())).flatMap(fact -> rules.clash(claim, claim(fact)).stream()).toList();
    }

    private void add(Claim one, Claim other, Set<Set<String>> seen, List<Clash> found) {
        if (one.fact().id().equals(other.fact().id())) {
            return;
        }
        rules.clash(one, other).filter(clash -> seen.add(Set.of(one.fact().id(), other.fact().id()))).ifPresent(found::add);
    }

    private Claim claim(Fact fact) {
        return Claim.of(fact, subjects, order);
    }

    private static Set<String> shelvesOf(Claim claim) {
        return switch (claim.kind()) {
            case RELATION -> new HashSet<>(List.of(claim.subject(), claim.value()));
            case POSSESSION -> Set.of(claim.subject(), "the " + Belonging.of(claim).object());
            default -> Set.of(claim.subject());
        };
    }
}

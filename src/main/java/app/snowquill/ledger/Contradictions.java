package app.snowquill.ledger;

import app.snowquill.story.Book;
import app.snowquill.story.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
        return between(claim(one), claim(other));
    }

    Optional<Clash> between(Claim one, Claim other) {
        return rules.clash(one, other);
    }

    /** All pairs that contradict each other, by the order of the facts. */
    public List<Clash> among(Collection<Fact> facts) {
        List<Claim> claims = facts.stream().map(this::claim).toList();
        List<Clash> found = new ArrayList<>();
        for (Shelves.Pair pair : new Shelves(claims).pairs()) {
            rules.clash(claims.get(pair.one()), claims.get(pair.other())).ifPresent(found::add);
        }
        return found;
    }

    /** The facts of a ledger that stand against another one. */
    public List<Clash> against(Fact one, Collection<Fact> ledger) {
        Claim claim = claim(one);
        return ledger.stream().filter(fact -> !fact.id().equals(one.id())).flatMap(fact -> rules.clash(claim, claim(fact)).stream()).toList();
    }

    /** A fact made ready for {@link #between(Claim, Claim)}. */
    Claim claim(Fact fact) {
        return Claim.of(fact, subjects, order);
    }
}

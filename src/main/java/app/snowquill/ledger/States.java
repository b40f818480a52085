package app.snowquill.ledger;

import app.snowquill.story.Book;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds as a scene begins: of each attribute of each subject the last value before it. Immutable; made for one book at one moment. */
public final class States {
    private final SceneOrder order;
    private final Subjects subjects;
    private final List<Placed> placed;

    /**
     * A fact of the ledger that is a state.
     *
     * @param slot what only one of those that share it holds at a time
     */
    private record Placed(Claim claim, String slot) {
    }

    public States(Book book) {
        this.order = new SceneOrder(book.outline());
        this.subjects = new Subjects(book);
        this.placed = book.lore().facts().values().stream().map(fact -> Claim.of(fact, subjects, order))
                .filter(claim -> !claim.isOf(FactKind.EVENT) && !claim.isOf(FactKind.RULE))
                .sorted(Comparator.comparingInt(Claim::begins)).map(claim -> new Placed(claim, slot(claim))).toList();
    }

    /**
     * The last value of each attribute, subjects and attributes in the order in which they first stand in the ledger. A thing is with whom
     * it was given last. Events and the world's rules are no states.
     *
     * @param subject whose; blank for everybody's
     */
    public List<Fact> before(String scene, String subject) {
        String whose = subjects.of(subject);
        return last(scene).values().stream().filter(claim -> subject.isBlank() || claim.subject().equals(whose)).map(Claim::fact).toList();
    }

    private Map<String, Claim> last(String scene) {
        Map<String, Claim> last = new LinkedHashMap<>();
        placed.stream().filter(one -> holdsBefore(one.claim().fact(), scene)).forEach(one -> last.put(one.slot(), one.claim()));
        return last;
    }

    /** What stands, before a fact begins, in the place that it would take: another value of the same. */
    public Optional<Fact> valueBefore(Fact fact) {
        return Optional.ofNullable(last(fact.since()).get(slot(Claim.of(fact, subjects, order)))).map(Claim::fact);
    }

    /** Whether a fact is true as a scene begins, whoever knows it. */
    public boolean holdsBefore(Fact fact, String scene) {
        return order.hasBegunBefore(fact.since(), scene) && (fact.until().isBlank() || !order.hasBegunBefore(fact.until(), scene));
    }

    private static String slot(Claim claim) {
        return switch (claim.kind()) {
            case POSSESSION -> "thing\n" + Belonging.of(claim).object()
                    + (Belonging.of(claim).isUnique() ? "" : "\n" + claim.subject());
            case RELATION -> claim.subject() + "\n" + claim.attribute() + "\n" + claim.value();
            default -> claim.subject() + "\n" + claim.attribute()
                    + (Attributes.isMany(claim.attribute()) ? "\n" + claim.value() : "");
        };
    }
}

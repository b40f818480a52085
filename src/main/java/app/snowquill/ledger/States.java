package app.snowquill.ledger;

import app.snowquill.story.Book;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds as a scene begins: of each attribute of each subject the last value before it. Immutable; made for one book at one moment. */
public final class States {
    private final Book book;
    private final SceneOrder order;
    private final Subjects subjects;

    public States(Book book) {
        this.book = book;
        this.order = new SceneOrder(book.outline());
        this.subjects = new Subjects(book);
    }

    /**
     * The last value of each attribute, subjects and attributes in the order in which they first stand in the ledger. A thing is with whom
     * it was given last. Events and the world's rules are no states.
     *
     * @param subject whose; blank for everybody's
     */
    public List<Fact> before(String scene, String subject) {
        return before(scene, subject, book.lore().facts().values());
    }

    List<Fact> before(String scene, String subject, Collection<Fact> facts) {
        Map<String, Claim> last = new LinkedHashMap<>();
        facts.stream().map(fact -> Claim.of(fact, subjects, order))
                .filter(claim -> !claim.isOf(FactKind.EVENT) && !claim.isOf(FactKind.RULE) && holdsBefore(claim.fact(), scene))
                .sorted(Comparator.comparingInt(Claim::begins)).forEach(claim -> last.put(slot(claim), claim));
        String whose = subjects.of(subject);
        return last.values().stream().filter(claim -> subject.isBlank() || claim.subject().equals(whose)).map(Claim::fact).toList();
    }

    /** What stands, before a fact begins, in the place that it would take: another value of the same. */
    public Optional<Fact> valueBefore(Fact fact) {
        String slot = slot(Claim.of(fact, subjects, order));
        return before(fact.since(), "").stream().filter(other -> slot(Claim.of(other, subjects, order)).equals(slot)).findFirst();
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

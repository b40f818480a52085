package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.Optional;
import java.util.Set;

/** The rules that lay two claims side by side, by the kinds of the facts. Belongs to one look at one book. */
final class PairRules {
    private static final Set<FactKind> CHANGING = Set.of(FactKind.STATE, FactKind.TRAIT);
    private static final Set<String> ROOMS = LedgerWords.set("rooms");

    private final SceneOrder order;
    private final LifeRules life;
    private final RelationRules relations;
    private final EventRules events = new EventRules();
    private final Ages ages;

    PairRules(SceneOrder order) {
        this.order = order;
        this.ages = new Ages(order);
        this.life = new LifeRules(order);
        this.relations = new RelationRules();
    }

    /** The rule that two claims break, with how sure it is; empty where both can be so. */
    Optional<Clash> clash(Claim one, Claim other) {
        boolean isInOrder = order(one) <= order(other);
        Claim first = isInOrder ? one : other;
        Claim second = isInOrder ? other : one;
        return found(first, second, "life", life.compare(first, second))
                .or(() -> found(first, second, "age", ages.compare(first, second)))
                .or(() -> found(first, second, "relation", relations.compare(first, second)))
                .or(() -> found(first, second, "event", events.compare(first, second)))
                .or(() -> found(first, second, "rule", WorldRules.compare(first, second)))
                .or(() -> found(first, second, "possession", possession(first, second)))
                .or(() -> found(first, second, "place", place(first, second)))
                .or(() -> found(first, second, first.isOf(FactKind.STATE) && second.isOf(FactKind.STATE) ? "state" : "trait",
                        attribute(first, second)));
    }

    /** By when it holds, then by where it is told. */
    private int order(Claim claim) {
        return claim.begins() >= 0 ? claim.begins() : claim.told().isBlank() ? -1 : order.place(claim.told());
    }

    private static Optional<Clash> found(Claim one, Claim other, String rule, Agreement agreement) {
        return agreement == Agreement.POSSIBLE ? Optional.empty() : Optional.of(new Clash(one.fact(), other.fact(), rule,
                agreement == Agreement.IMPOSSIBLE ? Clash.Certainty.SURE : Clash.Certainty.LIKELY));
    }

    private Agreement attribute(Claim one, Claim other) {
        if (!CHANGING.contains(one.kind()) || !CHANGING.contains(other.kind()) || !one.subject().equals(other.subject())
                || !one.attribute().equals(other.attribute()) || one.attribute().equals("age")) {
            return Agreement.POSSIBLE;
        }
        return Attributes.isFixed(one.attribute()) || one.holdsTogetherWith(other)
                ? Values.compare(one.attribute(), one.value(), other.value()) : Agreement.POSSIBLE;
    }

    private Agreement possession(Claim one, Claim other) {
        if (!one.isOf(FactKind.POSSESSION) || !other.isOf(FactKind.POSSESSION) || !one.holdsTogetherWith(other)) {
            return Agreement.POSSIBLE;
        }
        Belonging first = Belonging.of(one);
        Belonging second = Belonging.of(other);
        if (!first.object().equals(second.object())) {
            return Agreement.POSSIBLE;
        }
        if (one.subject().equals(other.subject())) {
            return first.isHad() == second.isHad() ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
        }
        return first.isHad() && second.isHad() && first.isUnique() ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
    }

    /** In two places at once: from the same moment on, or in two scenes of the very same time. */
    private Agreement place(Claim one, Claim other) {
        if (!one.isOf(FactKind.PLACE) || !other.isOf(FactKind.PLACE) || !one.subject().equals(other.subject())
                || !one.attribute().equals(other.attribute())) {
            return Agreement.POSSIBLE;
        }
        boolean isAtOnce = one.holdsTogetherWith(other) || !one.fact().since().isBlank()
                && order.isSameTime(one.fact().since(), other.fact().since());
        return isAtOnce ? places(one.value(), other.value()) : Agreement.POSSIBLE;
    }

    /** A room may be in any house, and what names the other may be a part of it. */
    static Agreement places(String one, String other) {
        Set<String> left = Values.words(Values.plain(one));
        Set<String> right = Values.words(Values.plain(other));
        boolean isLeftRoom = left.stream().anyMatch(ROOMS::contains);
        boolean isRightRoom = right.stream().anyMatch(ROOMS::contains);
        if (left.stream().anyMatch(right::contains) && !Values.isOpposite(Values.plain(one), Values.plain(other)) || isLeftRoom != isRightRoom) {
            return Agreement.POSSIBLE;
        }
        return Agreement.UNLIKELY;
    }
}

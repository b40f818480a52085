package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.Optional;
import java.util.Set;

/** The rules that lay two claims side by side, by the kinds of the facts. Belongs to one look at one book. */
final class PairRules {
    private static final Set<FactKind> CHANGING = Set.of(FactKind.STATE, FactKind.TRAIT);

    private final SceneOrder order;
    private final LifeRules life;
    private final RelationRules relations;
    private final AlikeAttributes alike = new AlikeAttributes();
    private final EventRules events = new EventRules(alike);
    private final Ages ages;
    private final PlaceRules places;

    PairRules(SceneOrder order) {
        this.order = order;
        this.ages = new Ages(order);
        this.life = new LifeRules(order);
        this.places = new PlaceRules(order);
        this.relations = new RelationRules();
    }

    /** The rule that two claims break, with how sure it is; empty where both can be so. */
    Optional<Clash> clash(Claim one, Claim other) {
        boolean isInOrder = order(one) <= order(other);
        Claim first = isInOrder ? one : other;
        Claim second = isInOrder ? other : one;
        if (first.endsBefore(second) && !Attributes.isFixed(first.attribute())) {
            return Optional.empty();
        }
        return found(first, second, "life", life.compare(first, second))
                .or(() -> found(first, second, "age", ages.compare(first, second)))
                .or(() -> found(first, second, "relation", relations.compare(first, second)))
                .or(() -> found(first, second, "event", events.compare(first, second)))
                .or(() -> found(first, second, "rule", WorldRules.compare(first, second)))
                .or(() -> found(first, second, "possession", PossessionRules.compare(first, second, isAtOnce(first, second))))
                .or(() -> found(first, second, "place", places.compare(first, second)))
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

    /** From the same moment on, or in two scenes of the very same time. */
    private boolean isAtOnce(Claim one, Claim other) {
        return one.holdsTogetherWith(other) || !one.fact().since().isBlank() && order.isSameTime(one.fact().since(), other.fact().since());
    }

    private Agreement attribute(Claim one, Claim other) {
        if (!CHANGING.contains(one.kind()) || !CHANGING.contains(other.kind()) || !one.subject().equals(other.subject())
                || one.attribute().equals("age")) {
            return Agreement.POSSIBLE;
        }
        boolean isLasting = one.isOf(FactKind.TRAIT) && other.isOf(FactKind.TRAIT) && one.fact().since().isBlank() && other.fact().since().isBlank();
        if ((isLasting || isAtOnce(one, other)) && one.isNeverWith(other)) {
            return Agreement.UNLIKELY;
        }
        boolean isAlike = alike.isAlike(one.attribute(), other.attribute());
        if (!Attributes.isFixed(one.attribute()) && !isAtOnce(one, other)) {
            return isAlike && Values.isUndone(one.value(), other.value()) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
        }
        if (isAlike) {
            return Values.compare(Attributes.isColour(other.attribute()) ? other.attribute() : one.attribute(), one.value(), other.value());
        }
        return alike.isOneOfMore(one.attribute(), other.attribute()) ? Values.opposed(one.value(), other.value())
                : Agreement.POSSIBLE;
    }
}

package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.Set;
import java.util.regex.Pattern;

/** Nobody and nothing is in two places at once. Belongs to one look at one book. */
final class PlaceRules {
    private static final Set<String> ROOMS = LedgerWords.set("rooms");
    private static final Set<String> SHIP = Set.of("bridge", "deck", "cabin", "hold", "galley", "helm", "mess", "engine", "forecastle", "stern", "bow", "crow's", "berth", "bunk");
    private static final Pattern DISTANCE = Pattern.compile("(?i).*\\b(?:miles?|leagues?|yards?|feet|paces|kilometres?|metres?|hours?|day's ride)\\b.*\\bfrom\\b.*");

    private final SceneOrder order;

    PlaceRules(SceneOrder order) {
        this.order = order;
    }

    /** From the same moment on, or in two scenes of the very same time. */
    Agreement compare(Claim one, Claim other) {
        if (!one.isOf(FactKind.PLACE) || !other.isOf(FactKind.PLACE) || !one.subject().equals(other.subject())
                || !one.attribute().equals(other.attribute())) {
            return Agreement.POSSIBLE;
        }
        boolean isAtOnce = one.holdsTogetherWith(other) || !one.fact().since().isBlank()
                && order.isSameTime(one.fact().since(), other.fact().since());
        return isAtOnce ? places(one.value(), other.value()) : Agreement.POSSIBLE;
    }

    /** One may be a part of the other or another word for it, and a distance from somewhere is no other place. */
    static Agreement places(String one, String other) {
        String a = Values.plain(Turns.plain(one));
        String b = Values.plain(Turns.plain(other));
        if (Opposites.isOpposite(a, b)) {
            return Agreement.UNLIKELY;
        }
        Meaning left = Meaning.of(a);
        Meaning right = Meaning.of(b);
        boolean isLeftRoom = left.words().stream().anyMatch(ROOMS::contains);
        boolean isRightRoom = right.words().stream().anyMatch(ROOMS::contains);
        boolean isFurnished = left.words().size() > 1 && right.words().size() > 1;
        if (Values.words(a).stream().anyMatch(Values.words(b)::contains) || isLeftRoom != isRightRoom && !isFurnished
                || DISTANCE.matcher(a).matches() || DISTANCE.matcher(b).matches()) {
            return Agreement.POSSIBLE;
        }
        return isOneOrPart(left, right) || isOfShip(a, right) || isOfShip(b, left) ? Agreement.POSSIBLE : Agreement.UNLIKELY;
    }

    /** Aboard some ship, of which the other is a part. */
    private static boolean isOfShip(String place, Meaning other) {
        return place.matches("(?:aboard|on board)\\b.*") && other.words().stream().anyMatch(SHIP::contains);
    }

    private static boolean isOneOrPart(Meaning one, Meaning other) {
        Lexicon english = Lexicon.english();
        return one.words().stream().anyMatch(left -> other.words().stream().anyMatch(right -> english.isAkin(left, right)
                || english.isPart(left, right) || english.isPart(right, left)));
    }
}

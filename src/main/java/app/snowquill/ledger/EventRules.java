package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One event has one time, one place, one weapon. Stateless. */
final class EventRules {
    private static final Set<String> WHEN = Set.of("date", "year", "day", "month");
    private static final Set<String> WHERE = Set.of("place", "town", "city");
    private static final Set<String> HOURS = Set.of("noon", "midday", "midnight", "dawn", "dusk", "morning", "evening");

    private enum Aspect {
        DATE, TIME, PLACE, OTHER
    }

    Agreement compare(Claim one, Claim other) {
        if (!one.isOf(FactKind.EVENT) || !other.isOf(FactKind.EVENT) || !one.subject().equals(other.subject())
                || !event(one).equals(event(other)) || Attributes.isMany(event(one))) {
            return Agreement.POSSIBLE;
        }
        Aspect aspect = aspect(one);
        if (aspect != aspect(other)) {
            return Agreement.POSSIBLE;
        }
        return switch (aspect) {
            case DATE -> Values.compare("birth date", one.value(), other.value());
            case TIME -> Values.isOpposite(Values.plain(one.value()), Values.plain(other.value())) ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
            case PLACE -> PairRules.places(one.value(), other.value());
            case OTHER -> other(one, other);
        };
    }

    private static Agreement other(Claim one, Claim other) {
        Agreement agreement = Values.compare(one.attribute(), one.value(), other.value());
        if (agreement != Agreement.POSSIBLE) {
            return agreement;
        }
        Set<String> left = Values.words(Values.plain(one.value()));
        return left.stream().anyMatch(Values.words(Values.plain(other.value()))::contains)
                || Figures.first(one.value()).isPresent() || left.isEmpty() || left.size() > 3 ? Agreement.POSSIBLE : Agreement.UNLIKELY;
    }

    /** The attribute without its aspect: "wedding" of "wedding place". */
    static String event(Claim claim) {
        String attribute = claim.attribute();
        int space = attribute.lastIndexOf(' ');
        String last = attribute.substring(space + 1);
        boolean isAspect = WHEN.contains(last) || WHERE.contains(last) || last.equals("time");
        return isAspect ? space < 0 ? "" : attribute.substring(0, space) : attribute.equals("date") ? "" : attribute;
    }

    private static Aspect aspect(Claim claim) {
        String last = claim.attribute().substring(claim.attribute().lastIndexOf(' ') + 1);
        Optional<PartialDate> date = PartialDate.of(claim.value());
        String small = claim.value().toLowerCase(Locale.ROOT);
        if (WHERE.contains(last)) {
            return Aspect.PLACE;
        }
        if (last.equals("time") || HOURS.stream().anyMatch(small::contains) || small.matches(".*\\d\\d?:\\d\\d.*")) {
            return Aspect.TIME;
        }
        if (WHEN.contains(last) || date.isPresent()) {
            return Aspect.DATE;
        }
        return Aspect.OTHER;
    }
}

package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One event has one time, one length, one place, one weapon; what somebody does again and again is no such event. Stateless. */
final class EventRules {
    private static final Set<String> WHEN = Set.of("date", "year", "day", "month", "weekday");
    private static final Set<String> WHERE = Set.of("place", "town", "city", "venue", "site", "location");
    private static final Set<String> HOURS = Set.of("noon", "midday", "midnight", "dawn", "dusk", "morning", "evening");
    private static final Pattern ONCE = Pattern.compile("\\b(?:first|last|only|final|birth|birthplace|death|origin|founding|funeral|burial|discovery|invention)\\b");
    private static final int SHORT = 3;

    private enum Aspect {
        DATE, TIME, PLACE, OTHER
    }

    private final AlikeAttributes alike;

    EventRules(AlikeAttributes alike) {
        this.alike = alike;
    }

    Agreement compare(Claim one, Claim other) {
        if (!one.isOf(FactKind.EVENT) || !other.isOf(FactKind.EVENT) || !one.subject().equals(other.subject())
                || Attributes.isMany(event(one)) || isDeed(one) || isDeed(other)) {
            return Agreement.POSSIBLE;
        }
        if (!alike.isAlike(event(one), event(other))) {
            return Attributes.areMeasures(event(one), event(other)) ? Amounts.compare(one.attribute(), one.value(), other.attribute(), other.value()) : Agreement.POSSIBLE;
        }
        Meaning first = Meaning.of(one.value());
        Meaning second = Meaning.of(other.value());
        if (one.value().contains("never") != other.value().contains("never") && (first.isDenied() != second.isDenied() && first.excludes(second)
                || Values.opposed(one.value(), other.value()) != Agreement.POSSIBLE)) {
            return Agreement.UNLIKELY;
        }
        Aspect aspect = aspect(one);
        if (aspect != aspect(other)) {
            return Agreement.POSSIBLE;
        }
        return switch (aspect) {
            case DATE -> Values.compare("birth date", one.value(), other.value());
            case TIME -> time(one.value(), other.value());
            case PLACE -> PlaceRules.places(one.value(), other.value());
            case OTHER -> other(one, other);
        };
    }

    private static Agreement time(String one, String other) {
        Agreement agreement = Amounts.compare(one, other);
        return agreement == Agreement.POSSIBLE && (ClockTime.in(one).isEmpty() || ClockTime.in(other).isEmpty())
                && Opposites.isOpposite(Values.plain(one), Values.plain(other)) ? Agreement.IMPOSSIBLE : agreement;
    }

    private static Agreement other(Claim one, Claim other) {
        boolean isOnce = one.begins() == other.begins() || Attributes.isSingle(event(one)) || ONCE.matcher(one.attribute()).find() && ONCE.matcher(other.attribute()).find();
        Agreement agreement = Values.compare(event(one), one.value(), other.value());
        if (agreement != Agreement.POSSIBLE) {
            boolean isOfWords = agreement == Agreement.UNLIKELY || Opposites.isOpposite(Values.plain(one.value()), Values.plain(other.value()));
            return isOfWords && (!isOnce || areDeeds(one.value(), other.value()) && !Attributes.isSingle(event(one)) && !Meaning.of(one.value()).excludes(Meaning.of(other.value()))
                    && !Opposites.isOpposite(Values.plain(one.value()), Values.plain(other.value())) || areOfOthers(one.fact().value(), other.fact().value())) ? Agreement.POSSIBLE : agreement;
        }
        Meaning first = Meaning.of(one.value());
        Meaning second = Meaning.of(other.value());
        return !Attributes.isSingle(event(one)) || first.words().isEmpty() || second.words().isEmpty() || first.words().size() > SHORT || second.words().size() > SHORT
                || first.isDenied() || second.isDenied() || first.isAkin(second) || Figures.first(one.value()).isPresent()
                ? Agreement.POSSIBLE : Agreement.UNLIKELY;
    }

    /** "Attended", "left early": one may do both. */
    private static boolean areDeeds(String one, String other) {
        return isVerb(one.split(" ")[0]) && isVerb(other.split(" ")[0]);
    }

    private static boolean isVerb(String word) {
        return !Stems.irregular(word).isEmpty() || word.endsWith("ed");
    }

    /** "Corin won", "Tobit lost": each begins with another name. */
    private static boolean areOfOthers(String one, String other) {
        String[] left = one.split(" ");
        String[] right = other.split(" ");
        return left.length > 1 && right.length > 1 && Character.isLowerCase(left[1].charAt(0)) && Character.isLowerCase(right[1].charAt(0)) && Character.isUpperCase(left[0].charAt(0)) && Character.isUpperCase(right[0].charAt(0))
                && !left[0].equals(right[0]);
    }

    /** Whether the attribute is what somebody does: "meets", "kisses". */
    private static boolean isDeed(Claim claim) {
        return !claim.fact().attribute().equals("means") && claim.fact().attribute().matches("\\p{L}+[^s]s(?: \\p{L}+)?") && Figures.first(claim.value()).isEmpty()
                && ClockTime.in(claim.value()).isEmpty() && PartialDate.of(claim.value()).isEmpty();
    }

    /** The attribute without its aspect and without its subject's name: "wedding" of "wedding place", "site" of the landing's "landing site". */
    static String event(Claim claim) {
        String attribute = claim.attribute().startsWith(claim.subject() + " ") ? claim.attribute().substring(claim.subject().length() + 1)
                : claim.attribute();
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
        if (last.equals("time") || HOURS.stream().anyMatch(small::contains) || ClockTime.in(small).isPresent()) {
            return Aspect.TIME;
        }
        if (WHEN.contains(last) || date.isPresent()) {
            return Aspect.DATE;
        }
        return Aspect.OTHER;
    }
}

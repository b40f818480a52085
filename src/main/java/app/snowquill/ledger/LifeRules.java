package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Nobody acts, speaks or feels after death or before birth, or comes to life again. Belongs to one look at one book. */
final class LifeRules {
    private static final Set<String> DEAD = LedgerWords.set("dead");
    private static final Set<String> NOT_DEAD = LedgerWords.set("not-dead");
    private static final Set<String> ALIVE = LedgerWords.set("alive");
    private static final Set<String> PASSIVE = LedgerWords.set("passive-events");
    private static final Set<String> MIND = LedgerWords.set("mind-attributes");
    private static final Pattern DOING = Pattern.compile("(?i)\\bat (?:work|play|prayer|dinner|supper|breakfast|lunch|his desk|her desk|the wheel)\\b|\\b(?!lying|rotting|hanging|floating|resting|being|decaying|mouldering|missing|evening|morning|building|ceiling|landing|clearing|wedding|crossing|swinging)\\p{L}{2,}ing\\b");
    private static final Set<String> MOVING = LedgerWords.set("moving");

    private final SceneOrder order;

    LifeRules(SceneOrder order) {
        this.order = order;
    }

    /** @param one what holds first */
    Agreement compare(Claim one, Claim other) {
        if (!one.subject().equals(other.subject()) || !isOfBirthOrDeath(one) && !isOfBirthOrDeath(other)) {
            return Agreement.POSSIBLE;
        }
        if (isDeath(one) && one.begins() < 0 && other.begins() < 0 && other.isOf(FactKind.EVENT)) {
            return Agreement.POSSIBLE; // both lie before the book, and a scene that tells of it says nothing about which came first
        }
        if (sameDeath(one, other) != Agreement.POSSIBLE) {
            return Agreement.IMPOSSIBLE;
        }
        if (diedOfOther(one, other)) {
            return Agreement.UNLIKELY;
        }
        if (isDeadBy(one, other) && isOfTheLiving(other) || isDeadBy(other, one) && isOfTheLiving(one)) {
            return Agreement.IMPOSSIBLE;
        }
        if (isDeath(one) && place(other) > one.begins()) {
            return one.fact().until().isBlank() && isOfTheLiving(other) ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
        }
        if (isDeath(one) || isDeath(other)) {
            boolean isAtOnce = one.begins() == other.begins() || order.isSameTime(one.fact().since(), other.fact().since());
            return (isAlive(one) || isAlive(other)) && isAtOnce ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
        }
        if (one.isOf(FactKind.LIFE) && other.isOf(FactKind.LIFE) && one.attribute().equals(other.attribute()) && !one.attribute().equals("life")) {
            return Values.compare(one.attribute(), one.value(), other.value());
        }
        return bornAfter(one, other) || bornAfter(other, one) ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
    }

    private static boolean isOfBirthOrDeath(Claim claim) {
        return claim.isOf(FactKind.LIFE) || claim.attribute().equals("birth date") || claim.attribute().equals("death date");
    }

    /** Whether two deaths are told of different days. */
    private static Agreement sameDeath(Claim one, Claim other) {
        return isDeath(one) && isDeath(other) && one.attribute().equals("death date") && other.attribute().equals("death date")
                ? Values.compare("death date", one.value(), other.value()) : Agreement.POSSIBLE;
    }

    /** Whether two deaths are told, of causes that exclude each other: drowned, hanged. */
    private static boolean diedOfOther(Claim one, Claim other) {
        return (isDeath(one) || isDeath(other)) && isOfLife(one) && isOfLife(other) && !isAlive(one) && !isAlive(other) && Opposites.isOpposite(Values.plain(one.value()), Values.plain(other.value()));
    }

    private static boolean isOfLife(Claim claim) {
        return claim.isOf(FactKind.LIFE) && claim.attribute().equals("life");
    }

    /** Whether the year in which somebody died is over when the other claim is told. */
    private boolean isDeadBy(Claim death, Claim other) {
        int year = death.attribute().equals("death date") ? PartialDate.of(death.value()).map(PartialDate::year).orElse(0) : 0;
        return year > 0 && order.time(other.told()).filter(time -> time.getYear() > year).isPresent();
    }

    static boolean isDeath(Claim claim) {
        return claim.isOf(FactKind.LIFE) && (claim.attribute().equals("life") || claim.attribute().equals("death date"))
                && says(DEAD, claim.value()) && !says(NOT_DEAD, claim.value());
    }

    private static boolean isAlive(Claim claim) {
        return claim.isOf(FactKind.LIFE) && says(ALIVE, claim.value()) && (!says(DEAD, claim.value()) || says(Set.of("not dead"), claim.value()));
    }

    private static boolean isOfTheLiving(Claim claim) {
        return switch (claim.kind()) {
            case LIFE -> isAlive(claim);
            case EVENT -> PASSIVE.stream().noneMatch(claim.attribute()::contains) && PartialDate.of(claim.value()).isEmpty()
                    && !claim.value().toLowerCase(Locale.ROOT).matches(".*\\b(?:was|were|is|are) \\p{L}+(?:ed|t|n)\\b.*");
            case STATE -> MIND.contains(claim.attribute());
            case PLACE -> says(MOVING, claim.value()) || DOING.matcher(claim.value()).find();
            case POSSESSION -> Belonging.of(claim).isHad() && PASSIVE.stream().noneMatch(claim.attribute()::contains);
            default -> false;
        };
    }

    private boolean bornAfter(Claim birth, Claim deed) {
        if (!birth.attribute().equals("birth date") || !deed.isOf(FactKind.EVENT) && !isAlive(deed) && !deed.isOf(FactKind.PLACE) && !deed.isOf(FactKind.STATE)) {
            return false;
        }
        int born = PartialDate.of(birth.value()).map(PartialDate::year).orElse(0);
        int said = PartialDate.of(deed.value()).map(PartialDate::year).orElse(0);
        Optional<Integer> done = said > 0 ? Optional.of(said) : order.time(deed.told()).map(time -> time.getYear());
        return born > 0 && done.isPresent() && born > done.get();
    }

    private int place(Claim claim) {
        return claim.begins() >= 0 ? claim.begins() : claim.isOf(FactKind.EVENT) ? order.place(claim.told()) : claim.begins();
    }

    private static boolean says(Set<String> words, String value) {
        String padded = " " + String.join(" ", value.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) + " ";
        return words.stream().anyMatch(word -> padded.contains(" " + word + " "));
    }
}

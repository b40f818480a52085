package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.Set;
import java.util.regex.Pattern;

/** What there is one of has one owner, nobody has what he lacks, and what is destroyed nobody has. Pure. */
final class PossessionRules {
    private static final Pattern HAVING = Pattern.compile("(?:ha[sd]|have|owns?|owned|holds?|held|carries|carried|carry|keeps?|kept|wears?|wore|possess\\w*|lost|los[et]s?|gave|gives|sold)(?: not)?");
    private static final Pattern DESTROYED = Pattern.compile("(?i).*\\b(?:burn(?:ed|t)|destroyed|smashed|melted|shredded|ash|ashes|sunk|lost for ever|eaten|gone)\\b.*");

    private PossessionRules() {
    }

    /** @param isAtOnce whether both hold at one time */
    static Agreement compare(Claim one, Claim other, boolean isAtOnce) {
        if (!isAtOnce || one.begins() != other.begins() && !one.isOf(other.kind())) {
            return Agreement.POSSIBLE;
        }
        if (one.isOf(FactKind.POSSESSION) && other.isOf(FactKind.POSSESSION)) {
            return both(one, other);
        }
        return isOfGone(one, other) || isOfGone(other, one) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
    }

    private static Agreement both(Claim one, Claim other) {
        Belonging first = Belonging.of(one);
        Belonging second = Belonging.of(other);
        if (isOwnedByAnother(one, other, second) || isOwnedByAnother(other, one, first)) {
            return Agreement.IMPOSSIBLE;
        }
        if (!one.subject().equals(other.subject())) {
            return first.object().equals(second.object()) && first.isHad() && second.isHad() && first.isUnique()
                    ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
        }
        if (first.object().equals(second.object())) {
            return first.isHad() == second.isHad() ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
        }
        boolean isOneHaving = HAVING.matcher(one.fact().attribute()).matches();
        boolean isOtherHaving = HAVING.matcher(other.fact().attribute()).matches();
        if (isOneHaving && isOtherHaving) {
            if (Values.areOtherNumbers(one.fact().value(), other.fact().value())) {
                return Agreement.UNLIKELY;
            }
            return Meaning.of(one.fact().value()).isDenied() != Meaning.of(other.fact().value()).isDenied()
                    && Meaning.of(one.fact().value()).excludes(Meaning.of(other.fact().value())) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
        }
        if (isOneHaving || isOtherHaving) {
            return lacks(isOneHaving ? other : one, isOneHaving ? one : other) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
        }
        return Attributes.isAlike(one.attribute(), other.attribute()) ? Values.compare(one.attribute(), one.value(), other.value())
                : Agreement.POSSIBLE;
    }

    /** A thing whose owner is somebody, where another has it. */
    private static boolean isOwnedByAnother(Claim thing, Claim having, Belonging had) {
        return thing.attribute().equals("owner") && HAVING.matcher(having.fact().attribute()).matches() && had.isHad() && had.isUnique()
                && had.object().equals(thing.subject()) && !Subjects.plain(thing.value()).equals(having.subject());
    }

    /** "Boat: none", where another claim says that he owns a trawler. */
    private static boolean lacks(Claim lack, Claim having) {
        Meaning said = Meaning.of(lack.fact().value());
        Set<String> things = Set.of(lack.attribute().split(" "));
        return said.isDenied() && Belonging.of(having).isHad() && Meaning.of(having.value()).words().stream()
                .anyMatch(word -> things.stream().anyMatch(thing -> Lexicon.english().isKind(word, thing) || word.equals(thing)));
    }

    private static boolean isOfGone(Claim having, Claim state) {
        return having.isOf(FactKind.POSSESSION) && state.isOf(FactKind.STATE) && Belonging.of(having).isHad()
                && Belonging.of(having).object().equals(state.subject()) && DESTROYED.matcher(state.value()).matches()
                && !Meaning.of(state.value()).isDenied();
    }
}

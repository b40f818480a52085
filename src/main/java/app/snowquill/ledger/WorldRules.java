package app.snowquill.ledger;

import app.snowquill.story.FactKind;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A rule of the world that says what never happens, against a fact that says it did. By words alone, so it only ever warns. Pure. */
final class WorldRules {
    private static final Pattern NEVER = Pattern.compile("(?i)\\b(?:no|never|nobody|none|nothing|cannot|can['’]?t|not|no one)\\b");
    private static final Pattern DENIED = Pattern.compile("(?i)\\b(?:no|never|not|nobody|cannot|without|(?:did|could|do|does|would)n['’]t)\\b");
    private static final Pattern PASSIVE = Pattern.compile("(?i)\\b(?:are|is|be|been|being)\\b");
    private static final Pattern ONLY = Pattern.compile("(?i)\\b(?:only|solely|exclusively|none but|nobody but|no one but)\\b");
    private static final Pattern WIDE = Pattern.compile("(?i)\\b(?:any|anyone|anybody|anything|anywhere|every|everyone|everybody|everywhere|all|always|both|or"
            + "|day and night|whenever|wherever|freely|at will|at all times)\\b");
    private static final int LEAST_WORDS = 2;

    private WorldRules() {
    }

    static Agreement compare(Claim one, Claim other) {
        boolean isRule = one.isOf(FactKind.RULE);
        if (isRule && other.isOf(FactKind.RULE)) {
            return one.subject().equals(other.subject()) ? laws(one, other) : Agreement.POSSIBLE;
        }
        if (isRule == other.isOf(FactKind.RULE)) {
            return Agreement.POSSIBLE;
        }
        return isBroken(sentence(isRule ? one : other), sentence(isRule ? other : one)) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
    }

    /** Whether a claim is a rule that says what never happens. */
    static boolean forbids(Claim claim) {
        return claim.isOf(FactKind.RULE) && NEVER.matcher(sentence(claim)).find();
    }

    /** The stems of what carries a claim's sentence. */
    static List<String> content(Claim claim) {
        return Stems.content(sentence(claim));
    }

    private static Agreement laws(Claim one, Claim other) {
        if (!Attributes.isAlike(one.attribute(), other.attribute())) {
            if (Attributes.isWithin(one.attribute(), other.attribute()) && Values.opposed(one.value(), other.value()) != Agreement.POSSIBLE) {
                return Agreement.UNLIKELY;
            }
            return Attributes.areMeasures(one.attribute(), other.attribute()) ? Amounts.compare(one.attribute(), one.value(), other.attribute(), other.value()) : Agreement.POSSIBLE;
        }
        if (isNarrow(one.value()) != isNarrow(other.value())) {
            String wide = isNarrow(one.value()) ? other.value() : one.value();
            if (WIDE.matcher(wide).find() && !DENIED.matcher(wide).find()) {
                return Agreement.UNLIKELY;
            }
        }
        Agreement hours = Amounts.compare(one.value(), other.value());
        return hours == Agreement.IMPOSSIBLE ? hours : Values.compare(one.attribute(), one.value(), other.value());
    }

    private static boolean isNarrow(String law) {
        return ONLY.matcher(law).find();
    }

    private static String sentence(Claim claim) {
        return claim.fact().text().isBlank() ? claim.fact().value() : claim.fact().text();
    }

    /** Whether everything that the rule forbids stands in the sentence, in the same order where the rule is no passive one. */
    static boolean isBroken(String rule, String sentence) {
        if (!NEVER.matcher(rule).find() || DENIED.matcher(sentence).find()) {
            return false;
        }
        List<String> forbidden = Stems.content(rule);
        List<String> said = Stems.content(sentence);
        return forbidden.size() >= LEAST_WORDS && said.containsAll(forbidden)
                && (PASSIVE.matcher(rule).find() || Collections.indexOfSubList(said.stream().filter(forbidden::contains).toList(), forbidden) >= 0);
    }
}

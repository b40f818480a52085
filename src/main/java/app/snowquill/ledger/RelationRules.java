package app.snowquill.ledger;

import app.snowquill.ledger.Kinship.Tie;
import app.snowquill.story.FactKind;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What people are to each other, from both sides, and against what is said of their brothers, sisters and children. Stateless. */
final class RelationRules {
    private static final Pattern SOLE = Pattern.compile("\\b(?:only|sole|single) ");

    Agreement compare(Claim one, Claim other) {
        if (one.isOf(FactKind.RELATION) && other.isOf(FactKind.RELATION)) {
            return ties(one, other);
        }
        if (one.isOf(FactKind.RELATION) && other.isOf(FactKind.TRAIT)) {
            return against(one, other);
        }
        return one.isOf(FactKind.TRAIT) && other.isOf(FactKind.RELATION) ? against(other, one) : Agreement.POSSIBLE;
    }

    private static Agreement ties(Claim one, Claim other) {
        Tie first = Tie.of(one.fact().attribute());
        Tie second = Tie.of(other.fact().attribute());
        boolean isAtOnce = one.holdsTogetherWith(other) && (one.told().equals(other.told()) || first.nature().equals("superior"));
        if (one.subject().equals(other.subject()) && one.value().equals(other.value())) {
            return Kinship.compare(first, second, isAtOnce);
        }
        if (one.subject().equals(other.value()) && one.value().equals(other.subject())) {
            return Kinship.compare(first, second.inverted(), isAtOnce);
        }
        if (one.value().equals(other.value()) && Kinship.isOneOnly(first) && Kinship.isOneOnly(second) && first.sex().equals(second.sex())) {
            return Agreement.IMPOSSIBLE;
        }
        if (isSoleOfTwo(one, other) && !one.subject().equals(other.subject()) && one.value().equals(other.value())) {
            return Agreement.UNLIKELY;
        }
        boolean isSameSpouse = one.subject().equals(other.subject()) || one.value().equals(other.value());
        return isSameSpouse && first.nature().equals("spouse") && second.nature().equals("spouse") && first.isPlain() && second.isPlain()
                && one.holdsTogetherWith(other) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
    }

    /** "Only son" of somebody whose son another one is; an only child where there is any other. */
    private static boolean isSoleOfTwo(Claim one, Claim other) {
        boolean isOneSole = SOLE.matcher(one.attribute()).find();
        boolean isOtherSole = SOLE.matcher(other.attribute()).find();
        String left = SOLE.matcher(one.attribute()).replaceAll("");
        String right = SOLE.matcher(other.attribute()).replaceAll("");
        if (!isOneSole && !isOtherSole || left.equals(right)) {
            return left.equals(right) && (isOneSole || isOtherSole);
        }
        Tie sole = Tie.of(isOneSole ? left : right);
        Tie another = Tie.of(isOneSole ? right : left);
        return !sole.nature().isEmpty() && sole.nature().equals(another.nature()) && another.isPlain() && (sole.sex().equals("-") || sole.sex().equals(another.sex()));
    }

    /** "An only child", "no brothers", "no children". */
    private static Agreement against(Claim relation, Claim trait) {
        if (!trait.attribute().equals("sibling") && !trait.attribute().equals("child")) {
            return Agreement.POSSIBLE;
        }
        Tie tie = Tie.of(relation.fact().attribute());
        boolean isNone = trait.value().toLowerCase(Locale.ROOT).matches(".*\\b(?:only child|childless|never had a child)\\b.*")
                || OptionalInt.of(0).equals(Figures.first(trait.value()));
        if (!isNone) {
            return Agreement.POSSIBLE;
        }
        boolean isFrom = relation.subject().equals(trait.subject());
        Tie own = isFrom ? tie : tie.inverted();
        boolean isIn = isFrom || relation.value().equals(trait.subject());
        return isIn && (trait.attribute().equals("sibling") && own.isSibling()
                || trait.attribute().equals("child") && own.nature().equals("parent") && own.isPlain()) ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
    }
}

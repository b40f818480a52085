package app.snowquill.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two texts name another amount of the same, or another hour. Pure. */
final class Amounts {
    private static final Pattern UNIT = Pattern.compile("(?:^| )(second|minute|hour|day|week|month|year|inch|foot|yard|mile|league|pound|stone|shilling)s?\\b");
    private static final Pattern BARE = Pattern.compile("(?:just |only |about )?(" + Figures.NUMBER + ")(?: of .*)?");

    private Amounts() {
    }

    /** A bare number of what is asked in a unit, with its unit: "412" of the number of days. */
    static String asked(String attribute, String value) {
        Matcher unit = UNIT.matcher(attribute);
        Matcher bare = BARE.matcher(value);
        return unit.find() && bare.matches() ? bare.group(1) + " " + unit.group(1) : value;
    }

    /** {@link Agreement#POSSIBLE} also where they name nothing that can be laid side by side. */
    static Agreement compare(String attribute, String one, String otherAttribute, String other) {
        return compare(asked(attribute, one), asked(otherAttribute, other));
    }

    static Agreement compare(String one, String other) {
        Optional<ClockTime> first = ClockTime.in(one);
        Optional<ClockTime> second = ClockTime.in(other);
        if (first.isPresent() && second.isPresent()) {
            return first.get().agreesWith(second.get()) ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
        }
        return Quantity.agree(one, other).orElse(true) ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
    }
}

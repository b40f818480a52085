package app.snowquill.ledger;

import java.util.Optional;

/** Whether two texts name another amount of the same, or another hour. Pure. */
final class Amounts {
    private Amounts() {
    }

    /** {@link Agreement#POSSIBLE} also where they name nothing that can be laid side by side. */
    static Agreement compare(String one, String other) {
        Optional<ClockTime> first = ClockTime.in(one);
        Optional<ClockTime> second = ClockTime.in(other);
        if (first.isPresent() && second.isPresent()) {
            return first.get().agreesWith(second.get()) ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
        }
        return Quantity.agree(one, other).orElse(true) ? Agreement.POSSIBLE : Agreement.IMPOSSIBLE;
    }
}

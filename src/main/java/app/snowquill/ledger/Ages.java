package app.snowquill.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages against each other and against dates of birth, by the story times of the scenes that say them. Belongs to one look at one book. */
final class Ages {
    private static final List<String> DECADES = List.of("teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");
    private static final Pattern DECADE = Pattern.compile("\\b(" + String.join("|", DECADES) + ")\\b");

    private final SceneOrder order;

    Ages(SceneOrder order) {
        this.order = order;
    }

    Agreement compare(Claim one, Claim other) {
        if (!one.subject().equals(other.subject())) {
            return Agreement.POSSIBLE;
        }
        if (one.attribute().equals("age") && other.attribute().equals("age")) {
            return ages(one, other);
        }
        if (one.attribute().equals("age") && other.attribute().equals("birth date")) {
            return born(other, one);
        }
        return one.attribute().equals("birth date") && other.attribute().equals("age") ? born(one, other) : Agreement.POSSIBLE;
    }

    private Agreement ages(Claim one, Claim other) {
        OptionalInt first = said(one.value());
        OptionalInt second = said(other.value());
        if (first.isEmpty() || second.isEmpty() || one.value().equals(other.value()) && order.time(one.told()).isEmpty()) {
            return Agreement.POSSIBLE;
        }
        int grown = second.getAsInt() - first.getAsInt();
        Optional<LocalDateTime> from = order.time(one.told());
        Optional<LocalDateTime> to = order.time(other.told());
        if (from.isEmpty() || to.isEmpty()) {
            return grown < 0 && order.place(one.told()) < order.place(other.told()) ? Agreement.UNLIKELY : Agreement.POSSIBLE;
        }
        long years = Math.abs(ChronoUnit.YEARS.between(from.get(), to.get()));
        long signed = from.get().isAfter(to.get()) ? -grown : grown;
        return within(signed, years, years + 1, one, other);
    }

    private Agreement born(Claim birth, Claim age) {
        Optional<PartialDate> born = PartialDate.of(birth.value());
        OptionalInt said = said(age.value());
        Optional<LocalDateTime> when = order.time(age.told());
        if (born.isEmpty() || born.get().year() == 0 || said.isEmpty() || when.isEmpty()) {
            return Agreement.POSSIBLE;
        }
        PartialDate date = born.get();
        if (date.month() > 0 && date.day() > 0 && date.day() <= LocalDate.of(date.year(), Math.min(12, date.month()), 1).lengthOfMonth()) {
            long years = ChronoUnit.YEARS.between(LocalDate.of(date.year(), date.month(), date.day()), when.get().toLocalDate());
            return within(said.getAsInt(), years, years, birth, age);
        }
        int years = when.get().getYear() - date.year();
        return within(said.getAsInt(), years - 1, years, birth, age);
    }

    /** In years; "in her forties" is 45, and rough. */
    private static OptionalInt said(String value) {
        Matcher decade = DECADE.matcher(value.toLowerCase(Locale.ROOT));
        return decade.find() ? OptionalInt.of(10 * (DECADES.indexOf(decade.group(1)) + 1) + 5) : Figures.first(value);
    }

    private static boolean isDecade(Claim claim) {
        return DECADE.matcher(claim.value().toLowerCase(Locale.ROOT)).find();
    }

    /** What is said roughly may be some years off. */
    private static Agreement within(long said, long least, long most, Claim one, Claim other) {
        boolean isRough = Values.isRough(Values.words(Values.plain(one.value()))) || Values.isRough(Values.words(Values.plain(other.value())));
        long slack = isDecade(one) || isDecade(other) ? 5 : isRough ? 4 : 0;
        return said < least - slack || said > most + slack ? Agreement.IMPOSSIBLE : Agreement.POSSIBLE;
    }
}

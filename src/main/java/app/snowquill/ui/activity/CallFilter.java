package app.snowquill.ui.activity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * Which calls the table shows.
 *
 * @param step for {@link Kind#STEP}: today's calls of this step; -1 otherwise
 */
record CallFilter(Kind kind, int step) {
    static final CallFilter ALL = new CallFilter(Kind.ALL, -1);

    enum Kind {
        ALL, TODAY, TRIED_AGAIN, STEP
    }

    static CallFilter of(Kind kind) {
        return new CallFilter(kind, -1);
    }

    Predicate<CallRow> on(LocalDate today, ZoneId zone) {
        return row -> kind == Kind.ALL || row.call().at().atZone(zone).toLocalDate().equals(today) && switch (kind) {
            case ALL, TODAY -> true;
            case TRIED_AGAIN -> row.call().attempt() > 1;
            case STEP -> row.step() == step;
        };
    }
}

package app.snowquill.cli;

import app.snowquill.snowflake.Step;
import java.util.Locale;

/** Checks numbers from a command line. */
final class Ranges {
    private Ranges() {
    }

    /** @throws CliFailure with a sentence where the value lies outside */
    static int check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw CliFailure.usage(String.format(Locale.US, "%s must lie between %,d and %,d, not %,d.", name, least, most, value));
        }
        return value;
    }

    static Step step(int number) {
        return Step.of(check("The step", number, 0, 10));
    }

    static Step step(String number) {
        if (!number.matches("\\d{1,3}")) {
            throw CliFailure.usage("A step is a number from 0 to 10, not “" + number + "”.");
        }
        return step(Integer.parseInt(number));
    }
}
